import ArgumentParser
import BilingualAlign
import Foundation

/// The server that says what sentences mean, if one is asked.
struct EncoderArguments: ParsableArguments {
  @Option(
    help: """
      A server of sentence vectors with OpenAI's interface, http://host:port: the sentences of both texts, and runs of up \
      to four of them, are sent there, and what they mean joins the evidence. ALIGN_TOOL_ENCODER_KEY, if it is set, \
      goes along as the key. Nothing is sent anywhere without this option.
      """)
  var encoder: String?

  @Option(help: "The name of the model, as the server knows it.")
  var encoderModel: String?

  @Option(help: "A file to keep vectors in, so that a sentence is sent once.")
  var encoderCache: String?

  func validate() throws {
    guard encoder != nil || encoderModel == nil && encoderCache == nil else {
      throw ValidationError("--encoder-model and --encoder-cache belong to --encoder.")
    }
  }

  func server() throws -> EmbeddingServer? {
    guard let encoder else { return nil }
    let key = ProcessInfo.processInfo.environment["ALIGN_TOOL_ENCODER_KEY"].flatMap { $0.isEmpty ? nil : $0 }
    return try EmbeddingServer(address: encoder, model: encoderModel, key: key, cache: encoderCache)
  }
}
