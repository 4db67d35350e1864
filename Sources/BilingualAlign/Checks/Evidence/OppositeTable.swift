/// The pairs of opposites that ``OppositeWords`` looks for.
///
/// A row is `Korean A · Korean B · English A · English B`. English words are prefixes of words, of three letters and less
/// whole words; `_` stands for a space. Those behind `|` only excuse: they may say their side, but prove nothing against
/// the other (`more`, `up`). Korean words are found anywhere; ``neutral`` lists the longer ones that mean something else.
enum OppositeTable {
  static let rows = [change, degree, decision, state, places, kinds] + OppositePairs.rows

  private static let change = """
    증가 상승 늘어 늘었 늘린 늘리 늘려 늘렸 확대 확장하 확장되 급증 급등 증액 증원 성장 올랐 오른다 오를_ 오르고 오르며 올린다 올렸 높아졌 높아지 높였 · \
    감소 하락 줄어 줄었 줄인 줄여 줄였 줄이 축소 급감 급락 감액 감축 삭감 감원 떨어졌 내렸 내린다 내리고 낮아졌 낮아지 낮췄 · \
    increas rise rises rising rose risen grew grow surg expand climb jump soar swell enlarg | gain up more higher rais \
    doubl tripl widen extend additional boost add scal double broad strength improv accelerat high hike hiking heighten \
    elevat larger greater record step develop escalat tighten enhanc deepen multipl spread further higher_than more_and_more · \
    decreas fell fall falls fallen drop declin shrank shrink reduc plung plummet tumbl dwindl | lower slid lost lose less \
    fewer down below cut slash diminish narrow contract off ease easing curb minim low slump sink sank dip shed downsiz \
    halv trim scal weaken slow short smaller loss worse lower_than
    인상하 인상한 인상했 인상된 인상되 인상키로 인상을 인상이 인상은 금리_인상 요금_인상 가격_인상 올린다 올리기로 올리는_데 · 내린다 내리기로 인하하 인하한 인하했 인하된 인하되 인하키 인하를 인하_ · rais hike hiking increas rise rises rose | up lift high more \
    · lower cut cuts cutting reduc slash decreas | down low less drop off eas discount
    증액 · 감액 삭감 · increas rais rise rose expand | up more boost higher add · cut cuts cutting reduc decreas lower slash \
    | down less trim scal
    상향 · 하향 · upward upgrad rais | up higher increas improv top · downward downgrad lower | down cut reduc bottom
    벌어졌 벌어진 벌어져 벌어지 · 좁혀 좁혔 좁히 좁힐 좁아 · widen broaden | grew grow larger increas wide expand · \
    narrow | clos shrink shrank reduc bridg settl iron
    연장하 연장되 연장된 연장한 연장했 연장을 · 단축 · extend prolong lengthen extension | longer · shorten curtail | cut \
    reduc short
    연장하 연장되 연장된 연장한 연장했 · 해제 · extend prolong renew | extension maintain longer · lift lifted lifting remov \
    rescind | eas end ended withdr releas
    앞당 · 연기하 연기되 연기된 연기했 미루 미뤄 미룬 미뤘 늦추 늦춰 늦췄 · bring_forward brought_forward earlier sooner hasten \
    accelerat | early advanc speed before ahead · postpon defer | delay later put push late
    개선 · 악화 · improv | better enhanc upgrad advanc reform promot mend ameliorat strengthen · worsen deteriorat \
    aggravat | exacerbat degrad
    강화 · 약화 완화 · strengthen reinforc intensif bolster fortif tighten | enhanc boost deepen consolidat step strong \
    solid toughen firm stiff improv increas promot expand harden up foster more advanc cement reaffirm heighten · \
    weaken undermin loosen eased easing relax scale_back scaled_back scaling_back water_down watered_down | ease \
    alleviat mitigat lift soften reliev relief reduc lessen temper
    가속 · 둔화 · accelerat speed | fast quick rapid · slow decelerat | cool moderat weak
    활성화 · 위축 · revitaliz invigorat activat boost stimulat vitaliz | promot energ · shrink shrank contract dampen stifl | chill
    """

  private static let degree = """
    최고치 역대_최고 사상_최고 최고_수준 최고_기록 최고가 · 최저 · record_high all-time_high highest largest | high best top peak maxim \
    most record · record_low all-time_low lowest | low minim least worst bottom
    가장_높 · 가장_낮 · highest | high most top great best · lowest | low least small poor worst
    최대 가장_큰 · 최소 가장_작은 · largest biggest maximum | most up up_to great high max record best top peak as main \
    major · smallest minimum | least minim low few tiny small
    가장_많 · 가장_적은 가장_적게 가장_적었 · most | largest highest greatest biggest top more lead numer · fewest smallest | least low
    최연소 · 최고령 · youngest | young · oldest | old
    더_많 보다_많 · 더_적은 더_적게 더_적었 더_적다 보다_적은 보다_적게 보다_적었 보다_적다 · more more_than | larger greater higher exceed outnumber over many much · fewer less fewer_than less_than | lower \
    smaller low below under few small
    더_높 보다_높 · 더_낮 보다_낮 · higher higher_than | more more_than great above exceed taller high up better further \
    · lower lower_than | less less_than below \
    under short low down cheap small
    더_큰 더_크 보다_큰 보다_크 · 더_작 보다_작 · larger bigger greater | more more_than great high big much major wider · smaller | less less_than \
    lower small
    웃돌 웃도 상회 넘어섰 넘어선 넘어서 초과 · 밑돌 밑도 하회 미달 못_미 못미 미치지_못 · exceed surpass more_than higher_than \
    | over above top pass beyond outstrip outpac excess · below less_than fewer_than short_of lower_than | under fall fell
    """

  private static let decision = """
    찬성 찬동 지지하 지지를 지지한 지지했 · 반대하 반대를 반대의사 반대_의사 반대한 반대했 반대해 반대_입장 · support favor favour approv endors | agree back yes \
    for welcom consent accept · oppos object against reject | disagree disapprov no not refus counter
    환영하 환영의 환영한 환영했 · 유감 규탄 개탄 · welcom | glad pleas appreciat · regret condemn denounc deplor | concern \
    disappoint sorry
    승인하 승인했 승인한 승인된 승인되 허가 허용 수락 인가하 · 거부 거절 불허 기각 · approv authoriz authoris permit accept \
    | allow grant licens clear sanction enabl let agree consent sign · reject refus deny denied denies veto turn_down \
    turned_down | dismiss declin not no
    허용하 허용되 허용된 허용한 허용했 · 금지 · permit allow | let enabl accept approv · prohibit ban bans banned forbid | \
    not no restrict bar illegal prevent avoid
    가결 통과되 통과시 · 부결 · pass passed passes passing passage adopt approv | carri agree accept · reject defeat \
    vote_down voted_down | fail not turn
    가결 통과되 의결하 의결했 의결되 · 부결 기각 · adopt approv | pass carri decid agree resol vote · reject defeat | fail not
    인정하 인정했 인정한 시인 · 부인하 부인했 부인한 · acknowledg admit admits admitted recogniz recognis | confirm accept \
    conced · deny denied denies denying | refut reject disput
    체결 · 파기 · conclud sign signed | enter reach made strike struck agree · scrap abrogat terminat | break broke \
    withdr cancel revok annul
    가입 · 탈퇴 · join accede acced accession | member admission sign admit enter subscri become enroll regist part · \
    withdr | leav left exit quit seced pull
    참석 참가 참여 · 불참 · attend participat join joined took_part take_part | present part · boycott absent absence | skip \
    miss not without decline stay
    신설 · 폐지 · establish introduc | creat new set open · abolish scrap repeal eliminat | end remov phas close
    취임 · 퇴임 사임 · inaugurat took_office take_office taking_office | assum new appoint sworn · resign stepped_down \
    step_down left_office retir | outgo former leav
    승소 승리 · 패소 패배 · won win wins winning victor | prevail favor favour beat triumph success · lost lose losing | \
    defeat beaten loss
    성공하 성공한 성공했 성공적 성공리 · 실패 · succeed success | manag win won effective · fail | unsuccess not collapse
    긍정적 · 부정적 · positive | favorabl favourabl affirm constructive optimis good · negative | advers unfavor bad
    낙관 · 비관 · optimis | bright confiden · pessimis | gloom bleak
    합법 · 불법 · legal lawful | legitimate legit law · illegal unlawful illicit | not
    유죄 · 무죄 · guilty convict | · acquit innocen exonerat | clear not
    석방 · 구금 구속 체포 억류 · releas freed | free · detain detention arrest imprison jail | custod held captur
    """

  private static let state = """
    흑자 · 적자 · surplus | black profit earn · deficit | red loss shortfall
    영업이익 순이익 · 영업손실 영업적자 순손실 · operating_profit operating_income net_profit net_income | profit · \
    operating_loss net_loss | loss deficit
    과잉 · 부족 · surplus oversuppl | excess over too · shortage lack | short insufficien inadequa need scarc deficien \
    tribe limit under poor
    안정적 안정되 안정된 · 불안정 · stable stabil steady | safe secure reliab calm sound · unstable instabil | volatil fragil \
    precarious uncertain unrest
    만족 · 불만 · satisf content contented | pleas happy meet met fulfil · dissatisf unsatisf unhappy discontent | \
    complain grievance
    충분 · 불충분 · sufficien adequate enough | full ample · insufficien inadequa | lack not
    가능하다 가능하게 가능하도록 가능해 · 불가능 · possible | able can enabl allow feasib may · impossible infeasib unable | not
    유리 · 불리 · favorab favourab advantag | glass benefi better · unfavor disadvantag advers | against
    균형 · 불균형 · balance | even propor equilib · imbalance unbalance disequilib | skew
    공식 · 비공식 · official formal | offici regular · unofficial informal | off side non private
    정상적 정상화 · 비정상 · normal | regular · abnormal | irregular
    정규직 · 비정규직 · regular_worker regular_employ permanent_worker permanent_employ full-time | regular permanent · irregular \
    non-regular nonregular temporary contract_worker part-time | non
    상임 · 비상임 · permanent_member permanent_seat permanent | standing · non-permanent nonpermanent elected_member | non
    공개적 공개하 공개된 공개되 공개했 공개로_진행 공개로_열 · 비공개 · publicly in_public open_to_the_public open_session open_meeting | \
    public open disclos reveal unveil releas publish · behind_closed_doors closed-door closed_door in_private privately \
    undisclosed closed_session closed_meeting | private confidential close secret non
    유급 · 무급 · paid | pay · unpaid | without
    유효 · 무효 · valid | effective force · invalid void null annul | ineffect
    의무적 의무화 · 자발적 임의 · mandatory compulsor obligator | require must oblig · voluntar optional | free willing
    합격 · 불합격 · pass passed | accept success · fail failed | reject
    여성 · 남성 · woman women female | she her lad girl mother wife feminin gender · men man male males | he his guy boy \
    gentlem father husband mascul gender
    출생 · 사망 · birth born | · death died dead | kill fatal die dies lost mortal
    결혼 · 이혼 · marri wed wedding | wife spouse · divorc | separat
    다수 과반 · 소수 · majority | most many number large · minority | few small prime
    장기적 장기간 · 단기적 단기간 · long-term long_term | long extend · short-term short_term | short brief
    직접적 · 간접 · direct directly | · indirect | circum
    """

  private static let places = """
    수출 · 수입 · export | shipment sale overseas sell ship · import | purchas revenue income buy earn
    판매 매도 매각 · 구매 구입 매입 매수 · sell sold sale sales selling | market · buy purchas bought buying | acqui procur
    북쪽 북부 · 남쪽 남부 · north | upper · south | lower
    동쪽 동부 · 서쪽 서부 · east | orient · west | occident
    입국 · 출국 · arriv enter entry | come came immig · depart leav left | exit fly flew emig
    입학 · 졸업 · admission enter entrance enroll | start freshm first · graduat | finish complet
    개막 · 폐막 · open kick | start began begin launch commenc first · clos | end conclud final last
    개방 · 폐쇄 · open opened opening | access liberal unlock · closed closing closure shut shutdown | close clos seal block
    국내 · 국외 해외 · domestic | home korea nation local country intern here inland · overseas abroad | foreign intern \
    global world outside
    내부 · 외부 · internal inside | intern within inner inter in · external outside | extern outer out
    공공 · 민간 · public_sector public | govern state · private_sector civilian private | civil
    상류 · 하류 · upstream | upper · downstream | lower
    """

  private static let kinds = """
    대면 · 비대면 화상으로 화상회의 · in-person in_person face-to-face | person offline · virtual online remote contactless \
    videoconf video_conf | video non untact
    선진국 · 개발도상국 개도국 · developed_countr developed_nation advanced_countr advanced_nation advanced_econom | advanced \
    developed rich industrial · developing_countr developing_nation developing_world | developing emerging poor
    여당 · 야당 · ruling_party ruling | govern yeouido · opposition | minority
    원고 · 피고 · plaintiff | manuscript · defendant | accus
    가해자 · 피해자 · perpetrat offender assailant | abus · victim | survivor
    공급 · 수요 · supply supplies supplied | suppl provi · demand | need consum
    채권자 · 채무자 · creditor | lender bond · debtor | borrow debt
    최신 · 최고령 · latest newest | new · oldest | old
    """

  /// Longer Korean words that hold one of the above and say nothing of its kind.
  static let neutral = """
    장단점 강약점 딸기 딸린 딸려 받아들 도시락 불이익 봄맞 인상이_좋 인상이_깊 인상이_남 오른쪽 떠오른 솟아오른 달아오른 끓어오른 떠올렸 정을_내 론을_내 결을_내 령을_내 시를_내 가를_내 방을_내 비가_내 눈이_내 막을_내 확인하 용인하 기인하 공인하 묵인하 오인하 구속력 입국장 입국에서 자유를_구속 인상적 인상_깊 인상을_주 인상을_남 첫인상 수출입 수입원 증감 찬반 승패 국내외 남녀 남북 유무죄 증축소 개폐 강화도 강화군 공개서한 비공개_여부 공급망 \
    공식화 최고위 최고인민 최고경영 최고지도 최고대표 최고사령 최저임금 최저생계 최저_임금 최소화 최대화 최소한 최대한 만족도 \
    높이_평가 높게_평가 성장통 성장률 증가율 감소율 증가폭 감소폭 증가세 감소세 상승세 하락세 상승폭 하락폭 상승률 하락률 인상률 인상폭 인하율 \
    인하폭 인구성장 불만족 유리창 유리병 유리한_고지 떠올랐 솟아올랐 달아올랐 타올랐 끓어올랐 북남 수입금 수입차 부족민 소수점 소수_정예 소수민족 \
    소수자 다수의 무효표 사망률 출생률 출산율 수요일 승리의 부인과 시인과 시인이 시인의 거부권 공식_방문 민간인 적자생존 흑자도산 안정적_공급
    """

  /// English phrases whose words are no evidence: `set up` is not up.
  static let englishNeutral = """
    set_up sets_up setting_up sign_up signed_up follow_up follow-up follows_up make_up makes_up made_up making_up come_up \
    came_up take_up took_up taking_up pick_up back_up wrap_up up-to-date up_to_date up_to speak_up clean_up close_up \
    high-level high_level high_school high-tech high-speed high_court high-ranking high_commission high_representative \
    higher_education lower_house upper_house rising_sun in_the_fall_of this_fall last_fall next_fall more_than down_payment \
    once_more support_group support_team at_the_same_time united_nations make_public close_to closely \
    close_coop close_consult close_commun close_coord close_ties close_relation \
    record_of support_for_the_victim in_support further_to step_by_step break_up broke_up added_that he_added she_added
    """
}
