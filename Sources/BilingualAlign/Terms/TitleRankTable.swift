/// Korean rank words and the English ranks that may render them, at home or abroad.
///
/// The ministry's own ranks follow the English names of government posts (차관 Vice Minister, 차관보 Deputy Minister, 국장
/// Director-General, 심의관 Deputy Director-General); other countries' follow their own usage. Heads of institutes, firms and
/// associations have no fixed English: their rows list all that is in use.
package enum TitleRankTable {
  /// Korean words, then English heads. A longer Korean word is read before a shorter one.
  package static let rows: [(korean: String, english: String)] = ministries + states + institutions + forces + words

  /// Ministries and missions.
  private static let ministries: [(korean: String, english: String)] = [
    ("장차관|장·차관|장‧차관|장ㆍ차관", "Minister|Vice Minister|Secretary|Deputy Minister|Deputy Secretary"),
    ("장관", "Minister|Foreign Minister|Secretary|Attorney General|Secretary of State|Minister of Justice"),
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
    (
      "사무차장",
      "Under-Secretary-General|Deputy Secretary-General|Assistant Secretary-General|Deputy Director-General|"
        + "Deputy Executive Director"
    ),
    ("특별보고관", "Special Rapporteur"), ("대변인", "Spokesperson|Spokesman|Spokeswoman|Press Secretary|Deputy Minister"),
    (
      "부대변인",
      "Deputy Spokesperson|Deputy Spokesman|Deputy Spokeswoman|Vice Spokesperson|Principal Deputy Spokesperson|"
        + "Deputy Press Secretary"
    ),
    ("부차관", "Deputy Under Secretary|Deputy Undersecretary|Assistant Minister|Deputy Assistant Secretary"),
    (
      "실장",
      "Deputy Minister|Director|Director-General|Head|Chief|Chief of Staff|National Security Adviser|"
        + "National Security Advisor|Director of National Security|Secretary"
    ),
    ("국무조정실장", "Minister"), ("비서실장", "Chief of Staff|Secretary|Chief|Director|Head"),
    (
      "본부장",
      "Deputy Minister|Special Representative|Minister|Trade Minister|Director-General|Director|Head|Chief|President|"
        + "Commissioner|Executive Director|Vice President|Vice Minister|Commander"
    ),
    (
      "부본부장",
      "Deputy Head|Deputy Director|Deputy Director-General|Deputy Chief|Vice Minister|Deputy Minister|Vice President|"
        + "Deputy Commander|Deputy Special Representative"
    ),
    (
      "단장",
      "Director-General|Director|Head|Chief|Leader|Chief Negotiator|Chairman|Chairperson|Chair|President|Ambassador|"
        + "Deputy Minister|Commander|Commissioner|Special Representative"
    ),
    (
      "부단장",
      "Deputy Head|Deputy Director-General|Deputy Director|Deputy Chief|Deputy Leader|Vice President|Deputy Commander|"
        + "Vice Chairman|Vice Chairperson"
    ),
    ("과장", "Director|Division Director|Section Chief|Head|Chief|Leader|Deputy Director|Manager"),
    ("팀장", "Leader|Director|Head|Chief|Manager|Coordinator"),
    (
      "청장|처장",
      "Commissioner|Commissioner General|Administrator|Minister|Director|Director-General|Chief|President|Head|Governor|"
        + "Mayor|Dean|Vice President"
    ),
    (
      "차장|부청장",
      "Deputy Commissioner|Vice Commissioner|Deputy Administrator|Vice Administrator|Deputy Director|Deputy Chief|"
        + "Vice Chief|Vice Minister|Deputy Director-General|Deputy Head|First Deputy Director|"
        + "Deputy National Security Advisor|Deputy National Security Adviser|Vice Mayor|Deputy Mayor|Vice President|"
        + "Deputy Secretary-General|Deputy Manager|Deputy Chief of Staff|Vice Chief of Staff|Deputy Prosecutor General"
    ),
    ("주차장|정차장|승차장|하차장|세차장", ""),
    ("사무처장", "Secretary-General|Secretary|Director|Director-General|Executive Secretary|Executive Director|Head"),
    (
      "차석대표|차석대사",
      "Deputy Permanent Representative|Deputy Head|Deputy Chief Negotiator|Ambassador|Deputy Ambassador|Deputy Director|"
        + "Deputy Representative|Deputy Chief"
    ),
    ("상주대표", "Permanent Representative|Ambassador|Representative"),
    ("최고대표", "High Commissioner"), ("부최고대표", "Deputy High Commissioner"),
    ("고등판무관", "High Commissioner|Commissioner|Ambassador"),
    ("무역대표", "Trade Representative|Representative|Ambassador"),
    ("공관장", "Ambassador|Consul General|Head|Chief|Permanent Representative"),
    ("영사|부영사|명예영사", "Consul|Vice Consul|Honorary Consul"),
    ("대사대리", "Chargé d'Affaires|Chargé|Acting Ambassador"),
    ("정무공사|경제공사|총괄공사", "Minister|Minister-Counsellor|Deputy Chief of Mission"),
    ("공사참사관", "Minister-Counsellor|Minister|Counselor|Counsellor"),
    ("서기관|일등서기관|이등서기관|삼등서기관", "First Secretary|Second Secretary|Third Secretary|Secretary|Deputy Director|Director"),
    ("국가안보실장", "Director of National Security|National Security Adviser|National Security Advisor"),
    ("국가안보보좌관|안보보좌관", "National Security Adviser|National Security Advisor"),
  ]

  /// Heads of states, parliaments, courts and parties.
  private static let states: [(korean: String, english: String)] = [
    ("대통령|총통", "President"), ("부통령|부주석", "Vice President|Vice Chairman|Vice Chairperson"),
    ("국무총리|총리|총리대신|내각총리대신", "Prime Minister|Premier|Chancellor"),
    (
      "부총리",
      "Deputy Prime Minister|Vice Premier|Vice Prime Minister|Vice Chancellor|Minister|Tánaiste|Acting President"
    ),
    ("주석", "President|Chairman|Chairperson|Premier"),
    ("국무위원장", "Chairman|Chairperson|President|Leader"),
    (
      "총서기|총비서|당서기|서기장",
      "General Secretary|Secretary-General|Secretary|Party Secretary|Chairman|Chairperson|Leader|First Secretary"
    ),
    ("국왕", "King|Sultan|Emir|Queen|Yang di-Pertuan Agong"), ("여왕", "Queen"), ("왕세자", "Crown Prince"),
    ("왕자", "Prince"), ("일왕|천황|황제", "Emperor"), ("교황", "Pope"), ("추기경", "Cardinal"),
    (
      "의장|의장성명|의장단|의장직",
      "Chairman|Chairperson|Chairwoman|Chair|Speaker|President|General|Admiral|Head|Leader|Co-Chair|Presiding Officer"
    ),
    ("국회의장|하원의장|상원의장", "Speaker|President|Chairman|Chairperson|Chair"),
    (
      "부의장|국회부의장",
      "Deputy Speaker|Vice Speaker|Vice Chairman|Vice Chairperson|Vice Chair|Vice President|Deputy Chairman|"
        + "Deputy Chairperson|Deputy Chair|Executive Vice Chairperson|Executive Vice Chair"
    ),
    ("회의장|회담장", ""),
    (
      "위원장",
      "Chairman|Chairperson|Chairwoman|Chair|President|Commissioner|Chief Commissioner|Chief|Head|Leader|Minister|"
        + "Co-Chair|Director"
    ),
    (
      "부위원장",
      "Vice Chairman|Vice Chairperson|Vice Chairwoman|Vice Chair|Vice President|Deputy Chairman|Deputy Chairperson|"
        + "Deputy Chair|Deputy Head|Vice Minister|Executive Vice President|Executive Vice Chairperson|Deputy Director"
    ),
    ("집행위원장", "President|Chairman|Chairperson|Chair|Director|Executive Director|Commissioner"),
    ("당대표|당 대표|공동대표", "Chairman|Chairperson|Chairwoman|Chair|Leader|President|Representative|Co-Chair|Head"),
    ("원내대표", "Floor Leader|Leader|Whip|Chairman|Chairperson"),
    ("의원|국회의원", "Representative|Senator|Congressman|Congresswoman|Assemblyman|Lawmaker|Member|Delegate|Councilor"),
    ("상원의원", "Senator|Member|Lord"), ("하원의원", "Representative|Congressman|Congresswoman|Member"),
    ("도지사|주지사", "Governor"), ("부지사", "Vice Governor|Deputy Governor|Lieutenant Governor"),
    ("서울시장|부산시장|인천시장|대구시장|광주시장|대전시장|울산시장|세종시장|특별시장|광역시장", "Mayor"), ("부시장", "Vice Mayor|Deputy Mayor"),
    ("대법원장", "Chief Justice|President"), ("헌재소장|재판소장", "President|Chief Justice|Chief Judge|Judge"),
    ("대법관", "Justice"), ("재판관|판사", "Judge|Justice|Chief Judge|Presiding Judge|President"),
    ("검찰총장", "Prosecutor General|Attorney General|Chief Prosecutor"),
  ]

  /// Heads of institutes, banks, firms and associations.
  private static let institutions: [(korean: String, english: String)] = [
    ("총재", "Governor|President|Chairman|Chairperson|Chair|Managing Director|Director|Head"),
    (
      "부총재",
      "Deputy Governor|Senior Deputy Governor|Vice President|Vice Governor|Deputy Managing Director|Vice Chairman|"
        + "Vice Chairperson|Deputy President"
    ),
    ("회장|회장단", "Chairman|Chairperson|Chairwoman|Chair|President|Chief|Head|Governor|Director"),
    (
      "부회장",
      "Vice Chairman|Vice Chairperson|Vice Chairwoman|Vice Chair|Vice President|Deputy Chairman|Executive Vice Chairman"
    ),
    ("연회장|박람회장|전시회장|만찬회장|공청회장|토론회장|청문회장|설명회장|발표회장|대회장|행사장|공사장", ""),
    ("사장|대표이사|은행장", "President|Chairman|Chief Executive|Director|Managing Director|Head|Governor|Representative"),
    ("부사장", "Vice President|Deputy President|Executive Vice President|Senior Vice President|Deputy Director"),
    (
      "이사장", "Chairman|Chairperson|Chairwoman|Chair|President|Director|Head|Administrator|Director-General|Commissioner"
    ),
    (
      "원장",
      "Director|Director-General|President|Chairman|Chairperson|Chancellor|Head|Dean|Chief|Superintendent|Governor|Minister"
    ),
    (
      "부원장", "Deputy Director|Vice President|Deputy Head|Vice Chairman|Vice Dean|Deputy Governor|Senior Deputy Governor"
    ),
    (
      "총장",
      "President|Chancellor|Rector|Vice Chancellor|Secretary-General|Director-General|Director|Prosecutor General|General|"
        + "Admiral|Chief of Staff|Provost|Executive Director"
    ),
    ("부총장", "Vice President|Vice Chancellor|Deputy Chancellor|Provost|Vice Rector|Deputy Secretary-General"),
    ("교수", "Professor"),
  ]

  /// Ranks of the forces.
  private static let forces: [(korean: String, english: String)] = [
    ("합참의장|합동참모의장", "Chairman|Chair|Chairperson|General|Admiral|Chief"),
    ("참모총장", "Chief of Staff|General|Admiral|Chief of Naval Operations|Chief|Commandant"),
    (
      "사령관",
      "Commander|Commanding General|Commandant|General|Admiral|Lieutenant General|Vice Admiral|Major General|Rear Admiral|"
        + "Lt. Gen.|Maj. Gen."
    ),
    (
      "부사령관",
      "Deputy Commander|Vice Commander|Deputy Commanding General|Lieutenant General|Vice Admiral|Major General|"
        + "Rear Admiral|General|Lt. Gen.|Maj. Gen."
    ),
    ("대장", "General|Admiral|Captain|Leader|Head|Chief|Commander"),
    ("중장", "Lieutenant General|Vice Admiral|Lt. Gen.|Lt. General"),
    (
      "소장",
      "Major General|Director|President|Rear Admiral|Maj. Gen.|Maj. General|Director-General|Head|Chief|Representative|"
        + "Superintendent|Chairman|Commissioner|Executive Director"
    ),
    ("준장", "Brigadier General|Brig. Gen.|Brig. General|Brigadier|Rear Admiral|Commodore|Air Commodore"),
    ("대령", "Colonel|Captain|Group Captain"), ("중령", "Lieutenant Colonel|Lt. Col.|Commander|Wing Commander"),
    ("소령", "Major|Lieutenant Commander|Squadron Leader"), ("대위", "Captain|Lieutenant|Flight Lieutenant"),
    ("장군", "General|Lieutenant General|Major General|Brigadier General|Lt. Gen.|Maj. Gen.|Brig. Gen."),
    ("제독", "Admiral|Vice Admiral|Rear Admiral|Commodore"),
  ]

  /// Words that only end like a rank.
  private static let words: [(korean: String, english: String)] = [
    ("출입대장|관리대장|등록대장|토지대장|건축물대장", ""), ("고소장|공소장|항소장", ""), ("병의원|한의원", ""), ("출판사", ""),
  ]

  /// English heads that are read so that a longer title is not taken for the shorter one in it, but that no row allows.
  package static let others = [
    "Secretary of Defense", "Secretary of Commerce", "Secretary of the Treasury", "Board of Governors",
    "General Assembly", "Inspector General", "Surgeon General",
    "Comptroller General", "Solicitor General", "Governor General", "General Manager", "General Counsel",
    "Auditor General", "Deputy Assistant Under Secretary", "Crown Princess", "Ministry of Justice",
    "Department of Justice", "Court of Justice", "Deputy Attorney General", "Assistant Professor",
    "Associate Professor",
  ]

  /// Heads that open so many things besides titles that they prove nothing by standing there.
  package static let weak: Set<String> = [
    "Director", "Head", "Chief", "Leader", "Secretary", "Representative", "Administrator", "Commissioner",
    "Coordinator", "Manager", "Member", "Delegate", "Chair", "Co-Chair", "Speaker", "Commander", "Commandant", "Judge",
    "Justice", "King", "Queen", "Prince", "Emperor", "Emir", "Sultan", "Cardinal", "Professor", "Governor", "Mayor",
    "Dean", "Rector", "Provost", "Superintendent", "Whip", "Lord", "Councilor", "Lawmaker", "General", "Admiral",
    "Colonel", "Captain", "Major", "Lieutenant", "Brigadier", "Commodore", "Group Captain", "Wing Commander",
    "Squadron Leader", "Flight Lieutenant", "Yang di-Pertuan Agong", "Tánaiste", "Acting President",
    "Chancellor", "Envoy", "Secretary of Defense", "Secretary of Commerce", "Secretary of the Treasury", "President",
    "Premier", "Prime Minister", "Attorney General", "Executive Director", "Managing Director", "Chief Executive",
    "Lieutenant Governor", "Deputy Head", "Defense Minister", "Finance Minister", "Trade Minister", "Press Secretary",
    "Spokesman", "Spokeswoman", "Secretary of State", "Deputy Director", "Deputy Chief", "Division Director",
    "Deputy Leader", "Deputy Manager", "Section Chief", "Floor Leader", "Party Secretary", "General Secretary",
    "Presiding Officer", "Honorary Consul", "Chargé", "Acting Ambassador", "Trade Representative", "Chief Judge",
    "Chief Prosecutor", "Presiding Judge", "Executive Secretary", "Vice Chief", "Deputy Representative",
    "Board of Governors", "General Assembly", "Inspector General", "Surgeon General", "Comptroller General",
    "Solicitor General", "Governor General", "General Manager", "General Counsel", "Crown Princess",
    "Ministry of Justice", "Department of Justice", "Court of Justice", "Assistant Professor", "Associate Professor",
    "Commissioner General", "Chief Commissioner", "Chief of Naval Operations", "Chairwoman", "Vice Chairwoman",
    "Vice Chancellor", "Deputy Chancellor", "Deputy President", "Executive Vice President", "Senior Vice President",
    "Deputy Chief of Mission", "Second Secretary", "Third Secretary", "Chief of Staff", "High Commissioner",
    "Deputy Attorney General", "Auditor General", "Deputy Assistant Under Secretary",
  ]

  /// Weak heads that do prove something right before the name of a person whose rank is known.
  package static let named: Set<String> = [
    "President", "Prime Minister", "Premier", "Spokesman", "Spokeswoman", "Speaker", "General", "Admiral", "Colonel",
    "Captain", "Major", "Lieutenant", "Governor", "Mayor", "King", "Queen", "Emperor", "Crown Prince", "Cardinal",
    "Justice", "Judge", "Chief Justice", "Deputy Head", "Chief of Staff", "Deputy Director",
    "Lieutenant Governor",
  ]
}
