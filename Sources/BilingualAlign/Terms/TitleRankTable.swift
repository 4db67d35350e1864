/// Korean rank words and the English ranks that may render them, at home or abroad.
///
/// The ministry's own ranks follow the English names of government posts (차관 Vice Minister, 차관보 Deputy Minister, 국장
/// Director-General, 심의관 Deputy Director-General); other countries' follow their own usage.
enum TitleRankTable {
  /// Korean words, then English heads. A longer Korean word is read before a shorter one.
  static let rows: [(korean: String, english: String)] = [
    ("대통령", "President"), ("부통령", "Vice President"), ("국무총리|총리", "Prime Minister|Premier|Chancellor"),
    ("부총리", "Deputy Prime Minister|Vice Premier|Vice Prime Minister|Vice Chancellor|Minister"),
    ("장관", "Minister|Foreign Minister|Secretary|Attorney General|Secretary of State"),
    ("부장관", "Deputy Secretary|Deputy Minister|Vice Minister|State Minister|Deputy Foreign Minister"),
    (
      "차관",
      "Vice Minister|Vice Foreign Minister|Under Secretary|Undersecretary|Deputy Foreign Minister|State Secretary|"
        + "Permanent Secretary|Parliamentary Secretary|Deputy Minister"
    ),
    ("제1차관|1차관", "Vice Minister|Vice Foreign Minister"), ("제2차관|2차관", "Vice Minister|Vice Foreign Minister"),
    ("차관보", "Deputy Minister|Assistant Secretary|Assistant Minister|Assistant Foreign Minister"),
    ("부차관보", "Deputy Assistant Secretary|Deputy Assistant Minister"),
    ("부부장", "Vice Minister|Vice Foreign Minister|Deputy Director"),
    ("외교부장|외무상|외상|외무대신", "Minister|Foreign Minister"),
    ("방위상|방위대신|재무상", "Minister|Defense Minister|Finance Minister"),
    (
      "국장",
      "Director-General|Director|Deputy Minister|Chief|Head|Commissioner|Secretary|Administrator|Assistant Secretary|"
        + "Bureau Chief"
    ),
    ("부국장", "Deputy Director-General|Deputy Director|Deputy Chief"),
    ("심의관", "Deputy Director-General|Deputy Director|Counselor|Counsellor|Minister-Counsellor"),
    ("기획단장|협상단장", "Director-General|Head|Chief|Director|Chief Negotiator|Leader"),
    ("조정관", "Deputy Minister|Coordinator|Ambassador|Secretary|Director"),
    ("기획조정실장", "Deputy Minister"),
    ("특사", "Special Envoy|Envoy|Special Presidential Envoy"),
    ("특별대표", "Special Representative"), ("특별부대표", "Deputy Special Representative"),
    ("고위관리", "Senior Official"), ("고위대표", "High Representative"),
    (
      "대사",
      "Ambassador|Ambassador-at-large|Permanent Representative|Envoy|Representative|Deputy Permanent Representative"
    ),
    ("총영사", "Consul General"), ("부총영사", "Deputy Consul General"),
    ("참사관", "Counselor|Counsellor|Minister-Counsellor"),
    ("사무총장", "Secretary-General|Director-General|Executive Director|Secretary"),
    ("사무차장", "Under-Secretary-General|Deputy Secretary-General|Assistant Secretary-General|Deputy Director-General"),
    ("특별보고관", "Special Rapporteur"), ("대변인", "Spokesperson|Spokesman|Spokeswoman|Press Secretary|Deputy Minister"),
    ("국가안보실장", "Director of National Security|National Security Adviser|National Security Advisor"),
    ("국가안보보좌관|안보보좌관", "National Security Adviser|National Security Advisor"),
  ]

  /// English heads that are read so that a longer title is not taken for the shorter one in it, but that no row allows.
  static let others = [
    "Deputy Director", "Deputy Spokesperson", "Deputy Secretary-General", "Deputy Under Secretary", "Deputy Ambassador",
    "Deputy National Security Advisor", "Deputy Chief of Mission", "Division Director", "Lieutenant Governor",
    "Deputy Director-General", "Minister Counsellor", "Deputy Chief Negotiator", "Deputy Head", "Vice Chairman",
    "Secretary of Defense", "Secretary of Commerce", "Secretary of the Treasury",
  ]

  /// Heads that open so many things besides titles that they prove nothing by standing there.
  static let weak: Set<String> = [
    "Director", "Head", "Chief", "Leader", "Secretary", "Representative", "Administrator", "Commissioner",
    "Coordinator",
    "Chancellor", "Envoy", "Secretary of Defense", "Secretary of Commerce", "Secretary of the Treasury", "President",
    "Premier", "Prime Minister", "Attorney General", "Executive Director", "Vice Chairman", "Lieutenant Governor",
    "Deputy Head", "Defense Minister", "Finance Minister", "Press Secretary", "Spokesman", "Spokeswoman",
    "Secretary of State", "Deputy Director", "Deputy Chief", "Division Director", "Deputy Spokesperson",
  ]
}
