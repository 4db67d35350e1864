#!/usr/bin/env python3
"""A small server of embeddings for tests of clients: POST /v1/embeddings in the form of OpenAI, by the encoders of encoders.py.

usage: encoder_server.py [--encoder use|e5] [--port N] [--delay SECONDS]

It listens on 127.0.0.1 alone, on any free port with --port 0, and prints its address when it is ready. A request is
{"model": …, "input": TEXT or [TEXT, …], "encoding_format": "float" or "base64"}; the answer
{"object": "list", "data": [{"object": "embedding", "index": 0, "embedding": […]}], "model": …, "usage": {"prompt_tokens": N, "total_tokens": N}}.
`base64` is that of the vector as little-endian float32. `model` may be anything and stands in the answer as it is; tokens are counted as words. What
is no such request is answered with status 400 (404, 405, 413) and {"error": {"message": …, "type": "invalid_request_error"}}.
"""
import argparse, base64, json, threading, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LONGEST = 64 << 20
"""Bytes of a request."""
MOST = 2048
"""Texts of a request, as OpenAI has it."""


class Refused(Exception):
    """A status and why."""


def vectors(encoder, lock, request):
    """The answer to a request that was read."""
    if not isinstance(request, dict):
        raise Refused(400, "the request is no JSON object")
    model, texts = request.get("model"), request.get("input")
    form = request.get("encoding_format", "float")
    texts = [texts] if isinstance(texts, str) else texts
    if not isinstance(model, str):
        raise Refused(400, "“model” is not a text")
    if not isinstance(texts, list) or not texts or not all(isinstance(text, str) and text for text in texts):
        raise Refused(400, "“input” is neither a text nor a list of texts, or one of them is empty")
    if len(texts) > MOST:
        raise Refused(400, f"“input” has more than {MOST} texts")
    if form not in ("float", "base64"):
        raise Refused(400, "“encoding_format” is float or base64")
    try:
        "".join(texts).encode()
    except UnicodeEncodeError:
        raise Refused(400, "“input” has half of a surrogate pair")
    with lock:
        found = [vector.astype("<f4") for vector in encoder.encode(texts)]
    data = [{"object": "embedding", "index": index,
             "embedding": base64.b64encode(vector.tobytes()).decode() if form == "base64" else vector.tolist()}
            for index, vector in enumerate(found)]
    tokens = sum(len(text.split()) for text in texts)
    return {"object": "list", "data": data, "model": model, "usage": {"prompt_tokens": tokens, "total_tokens": tokens}}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        try:
            length = self.headers.get("Content-Length", "")
            if not length.isdigit():
                raise Refused(411, "the request has no Content-Length")
            if int(length) > LONGEST:
                raise Refused(413, f"the request has more than {LONGEST >> 20} MB")
            body = self.rfile.read(int(length))
            if self.path.split("?")[0] != "/v1/embeddings":
                raise Refused(404, "there is only /v1/embeddings")
            try:
                request = json.loads(body)
            except (ValueError, RecursionError):
                raise Refused(400, "the request is no JSON")
            time.sleep(self.server.delay)
            self.answer(200, vectors(self.server.encoder, self.server.lock, request))
        except Refused as refused:
            status, message = refused.args
            # What was not read would be taken for the next request.
            self.close_connection = status in (411, 413)
            self.answer(status, {"error": {"message": message, "type": "invalid_request_error", "code": None}})

    def do_GET(self):
        self.answer(405, {"error": {"message": "POST alone", "type": "invalid_request_error", "code": None}})

    def answer(self, status, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve(encoder, port, delay=0.0):
    """A server that is ready, not yet running."""
    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.encoder, server.lock, server.delay = encoder, threading.Lock(), delay
    return server


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--encoder", choices=("use", "e5"), default="use")
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument("--delay", type=float, default=0.0, help="seconds before each answer")
    given = parser.parse_args()
    from encoders import Encoder

    server = serve(Encoder(given.encoder), given.port, given.delay)
    print(f"http://127.0.0.1:{server.server_port}/v1/embeddings", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
