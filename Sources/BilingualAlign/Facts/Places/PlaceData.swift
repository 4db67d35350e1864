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
    CZ · Czech Republic, Czechia · Czech, Czechs · 체코
    PL · Poland · Polish · 폴란드
    HU · Hungary · Hungarian, Hungarians · 헝가리
    AT · Austria · Austrian, Austrians · 오스트리아
    CH · Switzerland · Swiss · 스위스
    NL · Netherlands, Holland · Dutch · 네덜란드
    BE · Belgium · Belgian, Belgians · 벨기에
    SE · Sweden · Swedish, Swede, Swedes · 스웨덴
    NO · Norway · Norwegian · 노르웨이
    FI · Finland · Finnish, Finn · 핀란드
    DK · Denmark · Danish, Dane, Danes · 덴마크
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
    ID · Indonesia · Indonesian, Indonesians · 인도네시아, 인니
    MY · Malaysia · Malaysian · 말레이시아
    SG · Singapore · Singaporean · 싱가포르
    TH · Thailand · Thai · 태국
    VN · Vietnam, Viet Nam · Vietnamese · 베트남
    PH · Philippines · Philippine, Filipino, Filipinos · 필리핀
    MM · Myanmar, Burma · Burmese · 미얀마, 버마
    KH · Cambodia · Cambodian · 캄보디아
    LA · Laos, Lao PDR, Lao People's Democratic Republic · Laotian, Lao · 라오스
    MN · Mongolia · Mongolian · 몽골
    TW · Taiwan, Chinese Taipei · Taiwanese · 대만, 타이완
    KZ · Kazakhstan · Kazakh, Kazakhs · 카자흐스탄
    UZ · Uzbekistan · Uzbek · 우즈베키스탄, 우즈베크, 우즈벡
    KG · Kyrgyzstan, Kyrgyz Republic · Kyrgyz · 키르기스스탄, 키르기스, 키르기즈
    TJ · Tajikistan · Tajik · 타지키스탄
    TM · Turkmenistan · Turkmen, Turkmens · 투르크메니스탄, 투르크멘
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
    GH · Ghana · Ghanaian · 가나
    ZA · South Africa · South African, South Africans · 남아프리카공화국, 남아공
    RW · Rwanda · Rwandan · 르완다
    UG · Uganda · Ugandan · 우간다
    TZ · Tanzania · Tanzanian · 탄자니아
    SO · Somalia · Somali · 소말리아
    CD · Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC, Congo · Congolese · 콩고민주공화국, 콩고 민주공화국, 민주콩고, 콩고
    HT · Haiti · Haitian · 아이티
    TO · Tonga · Tongan · 통가
    FJ · Fiji · Fijian · 피지
    AL · Albania · Albanian · 알바니아
    AD · Andorra · Andorran · 안도라
    BA · Bosnia and Herzegovina, Bosnia-Herzegovina, Bosnia · Bosnian · 보스니아헤르체고비나, 보스니아 헤르체고비나, 보스니아
    CY · Cyprus · Cypriot · 키프로스, 사이프러스
    LI · Liechtenstein ·  · 리히텐슈타인
    LU · Luxembourg · Luxembourger, Luxembourgish · 룩셈부르크
    MT · Malta · Maltese · 몰타
    MC · Monaco · Monegasque · 모나코
    MD · Moldova, Republic of Moldova · Moldovan · 몰도바
    ME · Montenegro · Montenegrin · 몬테네그로
    MK · North Macedonia, Macedonia · Macedonian, North Macedonian · 북마케도니아, 마케도니아
    SM · San Marino ·  · 산마리노
    VA · Holy See, Vatican, Vatican City ·  · 교황청, 바티칸
    XK · Kosovo · Kosovar, Kosovan · 코소보
    GE · Republic of Georgia · Georgia, Georgian · 조지아, 그루지야
    AM · Armenia · Armenian · 아르메니아
    AZ · Azerbaijan · Azerbaijani, Azeri · 아제르바이잔
    AG · Antigua and Barbuda, Antigua & Barbuda · Antiguan · 앤티가바부다, 앤티가 바부다, 앤티가
    BS · Bahamas · Bahamian · 바하마
    BB · Barbados · Barbadian · 바베이도스
    BZ · Belize · Belizean · 벨리즈
    CR · Costa Rica · Costa Rican · 코스타리카
    DM · Dominica, Commonwealth of Dominica ·  · 도미니카연방, 도미니카 연방
    DO · Dominican Republic · Dominican · 도미니카공화국, 도미니카 공화국
    SV · El Salvador · Salvadoran, Salvadorean · 엘살바도르
    GD · Grenada · Grenadian · 그레나다
    GT · Guatemala · Guatemalan · 과테말라
    GY · Guyana · Guyanese · 가이아나
    HN · Honduras · Honduran · 온두라스
    JM · Jamaica · Jamaican · 자메이카
    NI · Nicaragua · Nicaraguan · 니카라과
    PA · Panama · Panamanian · 파나마
    KN · Saint Kitts and Nevis, St. Kitts and Nevis, St Kitts and Nevis ·  · 세인트키츠네비스, 세인트키츠 네비스, 세인트키츠
    LC · Saint Lucia, St. Lucia, St Lucia · Saint Lucian · 세인트루시아
    VC · Saint Vincent and the Grenadines, St. Vincent and the Grenadines, St Vincent and the Grenadines ·  · 세인트빈센트그레나딘, 세인트빈센트 그레나딘, 세인트빈센트
    SR · Suriname · Surinamese · 수리남
    TT · Trinidad and Tobago, Trinidad & Tobago, Trinidad · Trinidadian · 트리니다드토바고, 트리니다드 토바고, 트리니다드
    BT · Bhutan · Bhutanese · 부탄
    BN · Brunei, Brunei Darussalam · Bruneian · 브루나이
    MV · Maldives · Maldivian · 몰디브
    TL · Timor-Leste, East Timor · Timorese, East Timorese · 동티모르
    BH · Bahrain · Bahraini · 바레인
    JO · Jordan, Hashemite Kingdom of Jordan · Jordanian · 요르단
    AO · Angola · Angolan · 앙골라
    BJ · Benin · Beninese · 베냉, 베넹
    BW · Botswana · Botswanan, Motswana, Batswana · 보츠와나
    BF · Burkina Faso · Burkinabe, Burkinabè · 부르키나파소, 부르키나 파소
    BI · Burundi · Burundian · 부룬디
    CV · Cabo Verde, Cape Verde · Cabo Verdean, Cape Verdean · 카보베르데
    CM · Cameroon · Cameroonian · 카메룬
    CF · Central African Republic ·  · 중앙아프리카공화국, 중앙아프리카 공화국, 중아공
    TD · Republic of Chad · Chad, Chadian · 차드
    KM · Comoros · Comorian · 코모로
    CG · Republic of the Congo, Republic of Congo, Congo-Brazzaville ·  · 콩고공화국, 콩고 공화국
    CI · Côte d'Ivoire, Côte d’Ivoire, Cote d'Ivoire, Cote d’Ivoire, Ivory Coast · Ivorian · 코트디부아르, 아이보리코스트
    DJ · Djibouti · Djiboutian · 지부티
    ER · Eritrea · Eritrean · 에리트레아
    SZ · Eswatini, Swaziland · Swazi · 에스와티니, 스와질란드
    GA · Gabon · Gabonese · 가봉
    GM · Gambia · Gambian · 감비아
    GN · Guinea · Guinean · 기니
    GQ · Equatorial Guinea · Equatoguinean, Equatorial Guinean · 적도기니, 적도 기니
    GW · Guinea-Bissau, Guinea Bissau · Bissau-Guinean · 기니비사우
    LS · Lesotho · Basotho · 레소토
    LR · Liberia · Liberian · 라이베리아
    MG · Madagascar · Malagasy · 마다가스카르
    MW · Malawi · Malawian · 말라위
    ML · Mali · Malian · 말리
    MR · Mauritania · Mauritanian · 모리타니아, 모리타니
    MU · Mauritius · Mauritian · 모리셔스
    MZ · Mozambique · Mozambican · 모잠비크
    NA · Namibia · Namibian · 나미비아
    NE · Niger · Nigerien · 니제르
    SN · Senegal · Senegalese · 세네갈
    SC · Seychelles · Seychellois · 세이셸, 세이쉘
    SL · Sierra Leone · Sierra Leonean · 시에라리온
    ST · São Tomé and Príncipe, Sao Tome and Principe ·  · 상투메프린시페, 상투메 프린시페, 상투메
    TG · Togo · Togolese · 토고
    ZM · Zambia · Zambian · 잠비아
    ZW · Zimbabwe · Zimbabwean · 짐바브웨
    CK · Cook Islands · Cook Islander · 쿡제도, 쿡 제도, 쿡아일랜드
    KI · Kiribati · I-Kiribati · 키리바시
    MH · Marshall Islands · Marshallese · 마셜제도, 마셜 제도, 마셜군도, 마샬제도, 마샬 제도, 마샬군도
    FM · Micronesia, Federated States of Micronesia · Micronesian · 미크로네시아연방, 미크로네시아
    NR · Nauru · Nauruan · 나우루
    NU · Niue · Niuean · 니우에
    PW · Palau · Palauan · 팔라우
    PG · Papua New Guinea · Papua New Guinean · 파푸아뉴기니, 파푸아 뉴기니
    WS · Samoa · Samoan · 사모아
    SB · Solomon Islands · Solomon Islander · 솔로몬제도, 솔로몬 제도, 솔로몬군도
    TV · Tuvalu · Tuvaluan · 투발루
    VU · Vanuatu · Ni-Vanuatu · 바누아투
    """

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

  /// Names that stand for a country only before the nouns below: 미 국무부, 일 총리; 수단 is a means as well.
  static let adnominals: [(String, String)] = [
    ("미", "US"), ("북", "KP"), ("일", "JP"), ("러", "RU"), ("수단", "SD"),
  ]
  static let adnominalHeads =
    "국무 국방 대통령 의회 상원 하원 정부 행정부 대사 총리 외무 외교 외상 재무 백악관 당국 주석 내전 군부 교민 난민 사태"

  /// English phrases that only look like a country.
  static let englishStops = """
    korean peninsula, korean war, korean language, korean alphabet, two koreas, both koreas, inter-korean, korean air, koreas, the two koreas, british columbia, \
    korean time, korea time, korea standard time, korea strait, new england, new mexico, american football, \
    latin america, north america, south america, central america, american league, indian ocean, indiana, \
    latin american, north american, south american, central american, inter-american, pan-american, american samoa, \
    african american, african-american, african americans, african-americans, native american, native americans, \
    french fries, french guiana, french polynesia, brussels sprouts, china sea, south china sea, east china sea, \
    indochina, us open, dutch courage, turkey sandwich, swiss cheese, cuban sandwich, panama hat, panama papers, \
    guinea pig, guinea pigs, gulf of guinea, new guinea, niger river, niger delta, jordan river, river jordan, \
    michael jordan, state of georgia, georgia tech, georgia power, georgia state, \
    national security council, king sejong, sejong institute, sejong the great, sejong center, sejong university, \
    in english, english language, english-language, english translation, english version, english education
    """

  /// Words that only begin like a place.
  static let stops = """
    인도-태평양 인도·태평양 인도_태평양 인도태평양 동중국해 남중국해 북대서양 남아시아 중앙아시아 북미대화 \
    한미약품 한중록 한일합섬 한일관 한일월드컵 미중부 미일리 이란성 파리채 파리떼 로마자 로마서 피지배 피지컬 독일까 일본어 한국어 \
    중국어 한영사전 그리스도 그리스어 터키석 런던베리 태국기 북한산 미국식 한미르 중일부 한불교 미러리 유엔젤 나토얀 한독약품 \
    인도적 인도주의 인도하 인도할 인도해 인도했 인도함 인도된 인도됐 인도되 인도받 인도양 인도교 인도차이나 인도지원 인도_지원 \
    인도_물자 인도요청 인도_요청 인도청구 인도_청구 인도명령 인도결정 인도_결정 인도조약 인도_조약 인도협정 인도에_반 인도에반 \
    인도에_대한_죄 인도에_대한_범죄 인도에_관한_죄 인도를_요 인도를_거 인도를_청 인도를_결 인도를_위 인도를_허 인도를_승 인도를_추 \
    인도를_완 인도를_기 인도를_받 범죄인_인도 범죄인인도 신병_인도 강제_인도 시신_인도 유해_인도 인도로_돌진 \
    오만한 오만하 오만원 오만함 오만방자 오만_원 오만_명 오만명 오만_달러 오만달러 오만_불 오만불 오만여 오만과_편견 통가죽 통가발 \
    가나다 가나안 가나슈 가나요 가나_싶 가봉하 가봉을 말리는 말리지 말리고 말리며 말리면 말리기 말리려 말리다 말리던 말리자 말리게 말리부 \
    기니피그 기니만 부탄가스 부탄_가스 요르단강 조지아주 조지아_주 조지아텍 조지아공대 조지아_공대 콩고기 콩고물 호주머니 호주제 대만족 \
    대전환 대전제 대전략 대전차 대전하 대전료 대전_상대 세계_대전 세계대전 대구경 대구탕 대구어 부산물 부산스 부산하 광주리 평창동 \
    경주하 경주해 경주마 경주용 경주로 경주할 경주한 경주했 경주함 경주되 경주_대회 자동차_경주 노력을_경주 심혈을_경주 군비_경주 경주를_벌 원산지 원산물 \
    리가_없 리가_있 리가_만무 도하작전 도하훈련 도하_훈련 도하_작전 리마인 리마스터 키토산 키토제닉 딜리버 딜리셔 암만해 암만_해 암만_그 \
    바쿠후 비엔나소시지 비엔나커피 원산_폭격
    """
}
