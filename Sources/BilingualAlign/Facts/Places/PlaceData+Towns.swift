/// Towns and organisations, in the form of ``PlaceData/countries``.
///
/// A town's code begins with its country's; bodies of the United Nations begin with `UN`. Codes of other organisations are
/// their acronyms, of more than two letters: two letters are a country.
extension PlaceData {
  static let cities = """
    KR-SEL · Seoul ·  · 서울
    KR-PUS · Busan, Pusan ·  · 부산
    KR-CJU · Jeju, Jeju Island, Cheju ·  · 제주
    KR-ICN · Incheon, Inchon ·  · 인천
    KR-TAE · Daegu, Taegu ·  · 대구
    KR-KWJ · Gwangju, Kwangju ·  · 광주
    KR-TJN · Daejeon, Taejon ·  · 대전
    KR-USN · Ulsan ·  · 울산
    KR-SJG · Sejong City, Sejong ·  · 세종시, 세종특별자치시, 세종청사
    KR-GJU · Gyeongju, Kyongju ·  · 경주
    KR-PYC · PyeongChang, Pyeongchang ·  · 평창
    KR-GNG · Gangneung ·  · 강릉
    KR-POH · Pohang ·  · 포항
    KR-YSU · Yeosu ·  · 여수시, 여수엑스포, 여수 엑스포, 여수세계박람회
    KR-PYT · Pyeongtaek ·  · 평택
    KR-PAJ · Paju ·  · 파주
    KR-PMJ · Panmunjom, Panmunjeom ·  · 판문점
    KP-PYO · Pyongyang ·  · 평양
    KP-KAE · Kaesong, Gaeseong, Kaesŏng ·  · 개성공단, 개성 공단, 개성공업지구, 개성시, 개성 연락사무소, 개성 남북
    KP-WON · Wonsan ·  · 원산
    KP-SIN · Sinuiju ·  · 신의주
    KP-YON · Yongbyon, Nyongbyon, Yeongbyeon ·  · 영변
    KP-PUN · Punggye-ri, Punggye ·  · 풍계리
    US-WAS · Washington, Washington D.C., Washington DC, Washington, D.C. ·  · 워싱턴
    US-NYC · New York, New York City, NYC · New Yorker, New Yorkers · 뉴욕
    US-LAX · Los Angeles, LA, L.A. ·  · 로스앤젤레스
    US-CHI · Chicago ·  · 시카고
    US-SFO · San Francisco ·  · 샌프란시스코
    US-HNL · Hawaii, Honolulu ·  · 하와이, 호놀룰루
    US-ATL · Atlanta ·  · 애틀랜타
    US-BOS · Boston · Bostonian · 보스턴
    US-HOU · Houston ·  · 휴스턴
    US-SEA · Seattle ·  · 시애틀
    US-ANC · Anchorage ·  · 앵커리지
    US-GUM · Guam ·  · 괌
    CA-OTT · Ottawa ·  · 오타와
    CA-TOR · Toronto ·  · 토론토
    CA-VAN · Vancouver ·  · 밴쿠버
    CA-MTR · Montreal, Montréal ·  · 몬트리올
    MX-MEX · Mexico City ·  · 멕시코시티
    CN-BJS · Beijing ·  · 베이징, 북경
    CN-SHA · Shanghai ·  · 상하이, 상해임시정부, 상해 임시정부
    CN-HKG · Hong Kong · Hong Konger · 홍콩
    CN-MFM · Macao, Macau · Macanese · 마카오
    CN-CAN · Guangzhou ·  · 광저우
    CN-SHE · Shenyang ·  · 선양총영사, 선양 총영사, 심양
    CN-TAO · Qingdao ·  · 칭다오
    CN-CTU · Chengdu ·  · 청두
    CN-WUH · Wuhan ·  · 우한시, 우한총영사, 우한 총영사
    CN-CKG · Chongqing ·  · 충칭
    CN-TSN · Tianjin ·  · 톈진
    TW-TPE · Taipei ·  · 타이베이
    JP-TYO · Tokyo ·  · 도쿄, 동경
    JP-OSA · Osaka ·  · 오사카
    JP-FUK · Fukuoka ·  · 후쿠오카
    JP-HIJ · Hiroshima ·  · 히로시마
    JP-NGS · Nagasaki ·  · 나가사키
    JP-NGO · Nagoya ·  · 나고야
    JP-SPK · Sapporo ·  · 삿포로
    JP-YOK · Yokohama ·  · 요코하마
    JP-KYO · Kyoto ·  · 교토
    JP-FKS · Fukushima ·  · 후쿠시마
    RU-MOW · Moscow · Muscovite · 모스크바
    RU-VVO · Vladivostok ·  · 블라디보스토크
    RU-LED · Saint Petersburg, St. Petersburg, St Petersburg ·  · 상트페테르부르크
    GB-LON · London · Londoner, Londoners · 런던
    GB-ENG · England · English · 잉글랜드
    GB-SCT · Scotland · Scottish, Scot, Scots · 스코틀랜드
    GB-WLS · Wales · Welsh · 웨일스
    GB-NIR · Northern Ireland ·  · 북아일랜드
    FR-PAR · Paris · Parisian · 파리
    DE-BER · Berlin · Berliner · 베를린
    DE-MUC · Munich ·  · 뮌헨
    DE-FRA · Frankfurt ·  · 프랑크푸르트
    DE-HAM · Hamburg ·  · 함부르크
    BE-BRU · Brussels ·  · 브뤼셀
    CH-GVA · Geneva ·  · 제네바
    CH-BRN · Bern, Berne ·  · 베른
    CH-ZRH · Zurich, Zürich ·  · 취리히
    CH-DAV · Davos ·  · 다보스
    AT-VIE · Vienna · Viennese · 비엔나
    IT-ROM · Rome ·  · 로마
    IT-MIL · Milan ·  · 밀라노
    NL-HAG · The Hague, Hague ·  · 헤이그
    NL-AMS · Amsterdam ·  · 암스테르담
    ES-MAD · Madrid ·  · 마드리드
    ES-BCN · Barcelona ·  · 바르셀로나
    PT-LIS · Lisbon ·  · 리스본
    IE-DUB · Dublin ·  · 더블린
    GR-ATH · Athens ·  · 아테네
    SE-STO · Stockholm ·  · 스톡홀름
    NO-OSL · Oslo ·  · 오슬로
    FI-HEL · Helsinki ·  · 헬싱키
    DK-CPH · Copenhagen ·  · 코펜하겐
    IS-REK · Reykjavik, Reykjavík ·  · 레이캬비크
    PL-WAW · Warsaw ·  · 바르샤바
    CZ-PRG · Prague ·  · 프라하
    HU-BUD · Budapest ·  · 부다페스트
    SK-BTS · Bratislava ·  · 브라티슬라바
    SI-LJU · Ljubljana ·  · 류블랴나
    RO-BUH · Bucharest ·  · 부쿠레슈티, 부카레스트
    BG-SOF · Sofia ·  · 소피아
    RS-BEG · Belgrade ·  · 베오그라드
    HR-ZAG · Zagreb ·  · 자그레브
    BA-SJJ · Sarajevo ·  · 사라예보
    AL-TIA · Tirana ·  · 티라나
    LT-VNO · Vilnius ·  · 빌뉴스
    LV-RIX · Riga ·  · 리가
    EE-TLL · Tallinn ·  · 탈린
    UA-IEV · Kyiv, Kiev ·  · 키이우, 키예프
    BY-MSQ · Minsk ·  · 민스크
    MD-KIV · Chisinau, Chișinău ·  · 키시너우
    GE-TBS · Tbilisi ·  · 트빌리시
    AM-EVN · Yerevan ·  · 예레반
    AZ-BAK · Baku ·  · 바쿠
    TR-ANK · Ankara ·  · 앙카라
    TR-IST · Istanbul ·  · 이스탄불
    VN-HAN · Hanoi, Ha Noi ·  · 하노이
    VN-SGN · Ho Chi Minh City ·  · 호치민시, 호찌민시, 호치민, 호찌민
    VN-DAD · Da Nang, Danang ·  · 다낭
    TH-BKK · Bangkok ·  · 방콕
    ID-JKT · Jakarta ·  · 자카르타
    ID-BAL · Bali ·  · 발리에서, 발리 정상, 발리섬
    PH-MNL · Manila ·  · 마닐라
    MY-KUL · Kuala Lumpur ·  · 쿠알라룸푸르
    KH-PNH · Phnom Penh ·  · 프놈펜
    LA-VTE · Vientiane ·  · 비엔티안, 비엔티엔
    MM-NYT · Naypyidaw, Nay Pyi Taw ·  · 네피도
    MM-RGN · Yangon ·  · 양곤
    BN-BWN · Bandar Seri Begawan ·  · 반다르스리브가완
    TL-DIL · Dili ·  · 딜리
    IN-DEL · New Delhi, Delhi ·  · 뉴델리
    IN-BOM · Mumbai, Bombay ·  · 뭄바이
    IN-MAA · Chennai ·  · 첸나이
    BD-DAC · Dhaka ·  · 다카에서
    LK-CMB · Colombo ·  · 콜롬보
    NP-KTM · Kathmandu ·  · 카트만두
    PK-ISB · Islamabad ·  · 이슬라마바드
    AF-KBL · Kabul ·  · 카불
    MN-ULN · Ulaanbaatar, Ulan Bator ·  · 울란바토르
    KZ-TSE · Astana, Nur-Sultan ·  · 아스타나, 누르술탄
    KZ-ALA · Almaty ·  · 알마티
    UZ-TAS · Tashkent ·  · 타슈켄트
    KG-FRU · Bishkek ·  · 비슈케크
    TJ-DYU · Dushanbe ·  · 두샨베
    TM-ASB · Ashgabat ·  · 아시가바트
    IR-THR · Tehran, Teheran ·  · 테헤란
    IQ-BGW · Baghdad ·  · 바그다드
    IQ-EBL · Erbil ·  · 아르빌
    SY-DAM · Damascus ·  · 다마스쿠스
    LB-BEY · Beirut ·  · 베이루트
    IL-JRS · Jerusalem ·  · 예루살렘
    IL-TLV · Tel Aviv ·  · 텔아비브
    PS-RML · Ramallah ·  · 라말라
    PS-GZA · Gaza Strip, Gaza · Gazan · 가자지구, 가자 지구
    JO-AMM · Amman ·  · 암만
    SA-RUH · Riyadh ·  · 리야드
    SA-JED · Jeddah ·  · 제다
    AE-AUH · Abu Dhabi ·  · 아부다비
    AE-DXB · Dubai ·  · 두바이
    QA-DOH · Doha ·  · 도하
    KW-KWI · Kuwait City ·  · 쿠웨이트시티
    OM-MCT · Muscat ·  · 무스카트
    BH-BAH · Manama ·  · 마나마
    EG-CAI · Cairo ·  · 카이로
    LY-TIP · Tripoli ·  · 트리폴리
    TN-TUN · Tunis ·  · 튀니스
    DZ-ALG · Algiers ·  · 알제에서, 알제 선언
    MA-RBA · Rabat ·  · 라바트
    SD-KRT · Khartoum ·  · 하르툼, 카르툼
    SS-JUB · Juba ·  · 주바
    ET-ADD · Addis Ababa ·  · 아디스아바바
    KE-NBO · Nairobi ·  · 나이로비
    NG-ABV · Abuja ·  · 아부자
    NG-LOS · Lagos ·  · 라고스
    GH-ACC · Accra ·  · 아크라
    SN-DKR · Dakar ·  · 다카르
    CI-ABJ · Abidjan ·  · 아비장
    CM-YAO · Yaoundé, Yaounde ·  · 야운데
    CD-FIH · Kinshasa ·  · 킨샤사
    AO-LAD · Luanda ·  · 루안다
    MZ-MPM · Maputo ·  · 마푸토
    MG-TNR · Antananarivo ·  · 안타나나리보
    ZA-PRY · Pretoria ·  · 프리토리아
    ZA-CPT · Cape Town ·  · 케이프타운
    ZA-JNB · Johannesburg ·  · 요하네스버그
    ZW-HRE · Harare ·  · 하라레
    ZM-LUN · Lusaka ·  · 루사카
    RW-KGL · Kigali ·  · 키갈리
    UG-KLA · Kampala ·  · 캄팔라
    TZ-DAR · Dar es Salaam ·  · 다르에스살람
    SO-MGQ · Mogadishu ·  · 모가디슈
    GT-GUA · Guatemala City ·  · 과테말라시티
    SV-SAL · San Salvador ·  · 산살바도르
    HN-TGU · Tegucigalpa ·  · 테구시갈파
    NI-MGA · Managua ·  · 마나과
    CR-SJO · San José, San Jose ·  · 산호세
    PA-PTY · Panama City ·  · 파나마시티
    CU-HAV · Havana ·  · 아바나
    DO-SDQ · Santo Domingo ·  · 산토도밍고
    JM-KIN · Kingston ·  · 킹스턴
    HT-PAP · Port-au-Prince ·  · 포르토프랭스
    CO-BOG · Bogotá, Bogota ·  · 보고타
    VE-CCS · Caracas ·  · 카라카스
    EC-UIO · Quito ·  · 키토
    PE-LIM · Lima ·  · 리마
    BO-LPB · La Paz ·  · 라파스
    PY-ASU · Asunción, Asuncion ·  · 아순시온
    UY-MVD · Montevideo ·  · 몬테비데오
    AR-BUE · Buenos Aires ·  · 부에노스아이레스
    CL-SCL · Santiago ·  · 산티아고
    BR-BSB · Brasília, Brasilia ·  · 브라질리아
    BR-SAO · São Paulo, Sao Paulo ·  · 상파울루
    BR-RIO · Rio de Janeiro ·  · 리우데자네이루
    AU-CBR · Canberra ·  · 캔버라
    AU-SYD · Sydney ·  · 시드니
    AU-MEL · Melbourne ·  · 멜버른
    NZ-WLG · Wellington ·  · 웰링턴
    NZ-AKL · Auckland ·  · 오클랜드
    PG-POM · Port Moresby ·  · 포트모르즈비, 포트모레스비
    FJ-SUV · Suva ·  · 수바
    """

  static let organisations = """
    UN · United Nations, UN, U.N. ·  · 유엔, 국제연합
    UN-SC · UN Security Council, United Nations Security Council, U.N. Security Council, UNSC, Security Council ·  · 유엔 안전보장이사회, 유엔안전보장이사회, 유엔 안보리, 유엔안보리, 안전보장이사회, 안보리
    UN-GA · UN General Assembly, United Nations General Assembly, U.N. General Assembly, UNGA ·  · 유엔총회, 유엔 총회
    UN-HRC · UN Human Rights Council, United Nations Human Rights Council, Human Rights Council, UNHRC ·  · 유엔 인권이사회, 유엔인권이사회, 인권이사회
    UN-OHC · OHCHR ·  · 유엔 인권최고대표사무소, 유엔인권최고대표사무소, 인권최고대표사무소
    UN-HCR · UNHCR, UN Refugee Agency ·  · 유엔난민기구, 유엔 난민기구, 유엔난민최고대표사무소
    UN-CEF · UNICEF, UN Children's Fund, UN Children’s Fund ·  · 유엔아동기금, 유엔 아동기금, 유니세프
    UN-DP · UNDP, UN Development Programme, United Nations Development Programme ·  · 유엔개발계획, 유엔 개발계획
    UN-EP · UNEP, UN Environment Programme, United Nations Environment Programme ·  · 유엔환경계획, 유엔 환경계획
    UN-ESC · UNESCO ·  · 유네스코, 유엔교육과학문화기구
    UN-WFP · WFP, World Food Programme, World Food Program ·  · 세계식량계획, 유엔 세계식량계획, 유엔세계식량계획
    UN-FAO · FAO, Food and Agriculture Organization ·  · 식량농업기구, 유엔식량농업기구, 유엔 식량농업기구
    UN-OCH · OCHA ·  · 유엔인도주의업무조정국, 유엔인도지원조정실, 유엔 인도지원조정실
    WHO · WHO, World Health Organization, World Health Organisation ·  · 세계보건기구
    WTO · WTO, World Trade Organization, World Trade Organisation ·  · 세계무역기구
    ILO · ILO, International Labour Organization, International Labor Organization ·  · 국제노동기구
    IMF · IMF, International Monetary Fund ·  · 국제통화기금
    WBG · World Bank ·  · 세계은행
    ADB · ADB, Asian Development Bank ·  · 아시아개발은행
    IAEA · IAEA, International Atomic Energy Agency ·  · 국제원자력기구
    OPCW · OPCW, Organisation for the Prohibition of Chemical Weapons, Organization for the Prohibition of Chemical Weapons ·  · 화학무기금지기구
    CTBTO · CTBTO ·  · 포괄적핵실험금지조약기구
    IOM · IOM, International Organization for Migration ·  · 국제이주기구
    IMO · IMO, International Maritime Organization ·  · 국제해사기구
    ICAO · ICAO, International Civil Aviation Organization ·  · 국제민간항공기구
    ICRC · ICRC, International Committee of the Red Cross ·  · 국제적십자위원회
    ICC · ICC, International Criminal Court ·  · 국제형사재판소
    ICJ · ICJ, International Court of Justice ·  · 국제사법재판소
    INTERPOL · INTERPOL ·  · 인터폴
    EU · European Union, EU, E.U. ·  · 유럽연합, 유럽 연합
    NATO · NATO, North Atlantic Treaty Organization ·  · 나토, 북대서양조약기구
    OSCE · OSCE, Organization for Security and Co-operation in Europe ·  · 유럽안보협력기구
    ASEAN · ASEAN, Association of Southeast Asian Nations ·  · 아세안, 동남아국가연합, 동남아시아국가연합
    OECD · OECD ·  · 경제협력개발기구
    APEC · APEC, Asia-Pacific Economic Cooperation ·  · 아시아태평양경제협력체, 아태경제협력체, 에이펙
    ASEM · ASEM, Asia-Europe Meeting ·  · 아시아유럽정상회의, 아시아유럽회의, 아셈
    MIKTA · MIKTA ·  · 믹타
    GROUP7 · G7, G-7, Group of Seven, Group of 7 ·  · 주요 7개국, 주요7개국
    GROUP20 · G20, G-20, Group of Twenty, Group of 20 ·  · 주요 20개국, 주요20개국
    AFU · African Union ·  · 아프리카연합, 아프리카 연합
    OAS · OAS, Organization of American States ·  · 미주기구
    OIC · OIC, Organization of Islamic Cooperation, Organisation of Islamic Cooperation ·  · 이슬람협력기구
    GCC · GCC, Gulf Cooperation Council ·  · 걸프협력회의, 걸프협력이사회, 걸프 협력회의
    PIF · PIF, Pacific Islands Forum ·  · 태평양도서국포럼, 태평양 도서국 포럼, 태평양제도포럼
    """
}
