/// The data of ``PlaceTable``. Countries by ISO 3166-1; the names are general knowledge.
enum PlaceData {
  static let countries = """
    KR · South Korea, Republic of Korea, ROK, R.O.K., S. Korea · South Korean, South Koreans, Korea, Korean, Koreans · 대한민국, 한국, 우리나라, 남한
    KP · North Korea, DPRK, Democratic People's Republic of Korea, N. Korea · North Korean, North Koreans · 북한, 북측, 조선민주주의인민공화국
    US · United States, United States of America, U.S., US, USA, U.S.A., America · American, Americans · 미국, 미합중국, 미측, 美
    CN · China, PRC, People's Republic of China · Chinese · 중국, 중화인민공화국, 중국측, 中
    JP · Japan · Japanese · 일본, 일측, 日
    RU · Russia, Russian Federation · Russian, Russians · 러시아, 러측
    GB · United Kingdom, UK, U.K., Britain, Great Britain · British, Briton, Britons · 영국
    FR · France · French · 프랑스
    DE · Germany · German, Germans · 독일
    IT · Italy · Italian, Italians · 이탈리아, 이태리
    ES · Spain · Spanish, Spaniard, Spaniards · 스페인
    CZ · Czech Republic, Czechia · Czech · 체코
    PL · Poland · Polish · 폴란드
    HU · Hungary · Hungarian, Hungarians · 헝가리
    AT · Austria · Austrian, Austrians · 오스트리아
    CH · Switzerland · Swiss · 스위스
    NL · Netherlands, Holland · Dutch · 네덜란드
    BE · Belgium · Belgian, Belgians · 벨기에
    SE · Sweden · Swedish, Swede · 스웨덴
    NO · Norway · Norwegian · 노르웨이
    FI · Finland · Finnish, Finn · 핀란드
    DK · Denmark · Danish, Dane · 덴마크
    IE · Ireland · Irish · 아일랜드
    PT · Portugal · Portuguese · 포르투갈
    GR · Greece · Greek, Greeks · 그리스
    TR · Turkey, Türkiye, Turkiye · Turkish, Turk · 터키, 튀르키예
    UA · Ukraine · Ukrainian, Ukrainians · 우크라이나
    RO · Romania · Romanian · 루마니아
    BG · Bulgaria · Bulgarian · 불가리아
    RS · Serbia · Serbian, Serb · 세르비아
    HR · Croatia · Croatian · 크로아티아
    SK · Slovakia, Slovak Republic · Slovak · 슬로바키아
    SI · Slovenia · Slovenian · 슬로베니아
    LT · Lithuania · Lithuanian · 리투아니아
    LV · Latvia · Latvian · 라트비아
    EE · Estonia · Estonian · 에스토니아
    BY · Belarus · Belarusian · 벨라루스
    IS · Iceland · Icelandic · 아이슬란드
    CA · Canada · Canadian, Canadians · 캐나다
    MX · Mexico · Mexican, Mexicans · 멕시코
    BR · Brazil · Brazilian, Brazilians · 브라질
    AR · Argentina · Argentine, Argentinian · 아르헨티나
    CL · Chile · Chilean, Chileans · 칠레
    PE · Peru · Peruvian · 페루
    CO · Colombia · Colombian · 콜롬비아
    BO · Bolivia · Bolivian, Bolivians · 볼리비아
    VE · Venezuela · Venezuelan · 베네수엘라
    EC · Ecuador · Ecuadorian · 에콰도르
    CU · Cuba · Cuban · 쿠바
    PY · Paraguay · Paraguayan · 파라과이
    UY · Uruguay · Uruguayan · 우루과이
    AU · Australia · Australian, Australians · 호주, 오스트레일리아
    NZ · New Zealand · New Zealander · 뉴질랜드
    IN · India · Indian, Indians · 인도, 인도인
    PK · Pakistan · Pakistani · 파키스탄
    BD · Bangladesh · Bangladeshi · 방글라데시
    LK · Sri Lanka · Sri Lankan · 스리랑카
    NP · Nepal · Nepalese, Nepali · 네팔
    ID · Indonesia · Indonesian, Indonesians · 인도네시아
    MY · Malaysia · Malaysian · 말레이시아
    SG · Singapore · Singaporean · 싱가포르
    TH · Thailand · Thai · 태국
    VN · Vietnam, Viet Nam · Vietnamese · 베트남
    PH · Philippines · Philippine, Filipino, Filipinos · 필리핀
    MM · Myanmar, Burma · Burmese · 미얀마, 버마
    KH · Cambodia · Cambodian · 캄보디아
    LA · Laos, Lao PDR · Laotian · 라오스
    MN · Mongolia · Mongolian · 몽골
    TW · Taiwan · Taiwanese · 대만, 타이완
    KZ · Kazakhstan · Kazakh · 카자흐스탄
    UZ · Uzbekistan · Uzbek · 우즈베키스탄
    KG · Kyrgyzstan, Kyrgyz Republic · Kyrgyz · 키르기스스탄, 키르기즈
    TJ · Tajikistan · Tajik · 타지키스탄
    TM · Turkmenistan · Turkmen · 투르크메니스탄
    AF · Afghanistan · Afghan, Afghans · 아프가니스탄, 아프간
    IR · Iran · Iranian, Iranians · 이란
    IQ · Iraq · Iraqi, Iraqis · 이라크
    SY · Syria · Syrian, Syrians · 시리아
    LB · Lebanon · Lebanese · 레바논
    IL · Israel · Israeli, Israelis · 이스라엘
    PS · Palestine · Palestinian, Palestinians · 팔레스타인
    SA · Saudi Arabia, Saudi · Saudis · 사우디아라비아, 사우디
    AE · United Arab Emirates, UAE · Emirati · 아랍에미리트, 아랍에미레이트
    QA · Qatar · Qatari · 카타르
    KW · Kuwait · Kuwaiti · 쿠웨이트
    OM · Oman · Omani · 오만
    YE · Yemen · Yemeni · 예멘
    EG · Egypt · Egyptian, Egyptians · 이집트
    LY · Libya · Libyan · 리비아
    MA · Morocco · Moroccan · 모로코
    DZ · Algeria · Algerian · 알제리
    TN · Tunisia · Tunisian · 튀니지
    SD · Sudan · Sudanese · 수단공화국
    SS · South Sudan · South Sudanese · 남수단
    ET · Ethiopia · Ethiopian · 에티오피아
    KE · Kenya · Kenyan · 케냐
    NG · Nigeria · Nigerian, Nigerians · 나이지리아
    GH · Ghana · Ghanaian · 가나공화국
    ZA · South Africa · South African, South Africans · 남아프리카공화국, 남아공
    RW · Rwanda · Rwandan · 르완다
    UG · Uganda · Ugandan · 우간다
    TZ · Tanzania · Tanzanian · 탄자니아
    SO · Somalia · Somali · 소말리아
    CD · Congo, Democratic Republic of the Congo · Congolese · 콩고
    HT · Haiti · Haitian · 아이티
    TO · Tonga · Tongan · 통가
    FJ · Fiji · Fijian · 피지
    """.split(separator: "\n").map(String.init)

  static let cities = """
    KR-SEL · Seoul ·  · 서울
    KR-PUS · Busan, Pusan ·  · 부산
    KR-CJU · Jeju ·  · 제주
    KR-ICN · Incheon ·  · 인천
    KP-PYO · Pyongyang ·  · 평양
    US-WAS · Washington, Washington D.C., Washington DC, Washington, D.C. ·  · 워싱턴
    US-NYC · New York, New York City, NYC · New Yorker, New Yorkers · 뉴욕
    US-LAX · Los Angeles, LA, L.A. ·  · 로스앤젤레스
    US-CHI · Chicago ·  · 시카고
    US-SFO · San Francisco ·  · 샌프란시스코
    US-HNL · Hawaii, Honolulu ·  · 하와이, 호놀룰루
    CN-BJS · Beijing ·  · 베이징, 북경
    CN-SHA · Shanghai ·  · 상하이, 상해
    CN-HKG · Hong Kong ·  · 홍콩
    JP-TYO · Tokyo ·  · 도쿄, 동경
    JP-OSA · Osaka ·  · 오사카
    RU-MOW · Moscow ·  · 모스크바
    RU-VVO · Vladivostok ·  · 블라디보스토크
    GB-LON · London · Londoner, Londoners · 런던
    GB-ENG · England · English · 잉글랜드
    GB-SCT · Scotland · Scottish, Scot, Scots · 스코틀랜드
    GB-WLS · Wales · Welsh · 웨일스
    FR-PAR · Paris ·  · 파리
    DE-BER · Berlin ·  · 베를린
    BE-BRU · Brussels ·  · 브뤼셀
    CH-GVA · Geneva ·  · 제네바
    AT-VIE · Vienna ·  · 비엔나
    IT-ROM · Rome ·  · 로마
    NL-HAG · The Hague ·  · 헤이그
    ES-MAD · Madrid ·  · 마드리드
    VN-HAN · Hanoi ·  · 하노이
    TH-BKK · Bangkok ·  · 방콕
    ID-JKT · Jakarta ·  · 자카르타
    IN-DEL · New Delhi, Delhi ·  · 뉴델리
    CZ-PRG · Prague ·  · 프라하
    """.split(separator: "\n").map(String.init)

  static let organisations = """
    UN · United Nations, UN, U.N. ·  · 유엔, 국제연합
    UN-SC · UN Security Council, United Nations Security Council, UNSC ·  · 유엔 안전보장이사회, 유엔 안보리, 유엔안보리
    UN-GA · UN General Assembly, United Nations General Assembly, UNGA ·  · 유엔총회, 유엔 총회
    EU · European Union, EU, E.U. ·  · 유럽연합, 유럽 연합
    NATO · NATO, North Atlantic Treaty Organization ·  · 나토, 북대서양조약기구
    ASEAN · ASEAN ·  · 아세안, 동남아국가연합
    OECD · OECD ·  · 경제협력개발기구
    """.split(separator: "\n").map(String.init)

  /// Compounds of one-syllable names. `북미` is left out: it is North America as often.
  static let compounds: [(String, String)] = [
    ("한미", "KR US"), ("한일", "KR JP"), ("한중", "KR CN"), ("한러", "KR RU"), ("한미일", "KR US JP"),
    ("한일중", "KR JP CN"), ("한중일", "KR CN JP"), ("한·미", "KR US"), ("한·일", "KR JP"), ("한·중", "KR CN"),
    ("한·미·일", "KR US JP"), ("한·일·중", "KR JP CN"), ("한·중·일", "KR CN JP"), ("미북", "US KP"), ("미·북", "US KP"),
    ("북·미", "KP US"), ("북미정상회담", "KP US"), ("러북", "RU KP"), ("북러", "KP RU"), ("북중", "KP CN"),
    ("미중", "US CN"), ("미·중", "US CN"), ("미일", "US JP"), ("미·일", "US JP"), ("중일", "CN JP"), ("중·일", "CN JP"),
    ("미러", "US RU"), ("중러", "CN RU"), ("한영", "KR GB"), ("한독", "KR DE"), ("한불", "KR FR"), ("한호주", "KR AU"),
    ("한인도", "KR IN"), ("한캐나다", "KR CA"), ("한몽골", "KR MN"), ("한베트남", "KR VN"), ("한EU", "KR EU"),
    ("한-EU", "KR EU"), ("한-아세안", "KR ASEAN"), ("한아세안", "KR ASEAN"), ("주한미군", "US KR"),
  ]

  /// One-syllable names that stand for a country only before the nouns below: 미 국무부, 일 총리.
  static let adnominals: [(String, String)] = [("미", "US"), ("북", "KP"), ("일", "JP"), ("러", "RU")]
  static let adnominalHeads =
    "국무 국방 대통령 의회 상원 하원 정부 행정부 대사 총리 외무 외교 외상 재무 백악관 당국 주석"

  /// English phrases that only look like a country.
  static let englishStops = """
    korean peninsula, korean war, korean language, korean alphabet, two koreas, both koreas, inter-korean, korean air, \
    korean time, korea time, korea standard time, korea strait, new england, new mexico, american football, \
    latin america, north america, south america, central america, american league, indian ocean, indiana, \
    french fries, brussels sprouts, china sea, south china sea, east china sea, georgia, us open, dutch courage, \
    turkey sandwich, swiss cheese
    """

  /// Words that only begin like a place.
  static let stops = """
    인도-태평양 인도·태평양 인도_태평양 인도태평양 동중국해 남중국해 북대서양 남아시아 중앙아시아 북미대화 \
    한미약품 한중록 한일합섬 한일관 한일월드컵 인도적 인도주의 인도에 인도하 인도된 인도됐 인도되 인도받 인도를 인도양 인도교 인도차이나 \
    미중부 미일리 이란성 가나다 파리채 파리떼 로마자 로마서 오만한 오만하 오만원 오만함 오만방자 수단을 수단과 수단이 수단으로 수단은 \
    수단의 수단에 수단인 피지배 피지컬 독일까 일본어 한국어 중국어 한영사전 그리스도 그리스어 터키석 런던베리 태국기 북한산 미국식 한미르 \
    중일부 한불교 미러리 통가죽 통가발 유엔젤 나토얀 한독약품
    """
}
