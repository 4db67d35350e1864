import BilingualText

/// The words that deny, and those that look so.
enum DenialWords {
  // MARK: Korean

  /// Behind `-지 않`: conditions, questions, attributes, two denials that say yes.
  static let idiomEndings = WordList.words(
    """
    은 으면 도록 을까 을_수_없 는_한 나 느냐 니 냐 다면 는다면 았다면 아도 을래 을지 았을까 는지 았는지 겠습니까 겠느냐 겠나 겠어 고는 고서는 고선 으려 \
    으리 던 으므로_인
    """)

  static let plain = WordList.words(
    """
    수_없 수는_없 수가_없 수도_없 _없이 불가능 불가하 불가_ 불가. 미가입 미비준 미서명 미포함 미등록 미신고 미지급 미참여 미이행 미접종 미승인 비회원 무허가 무면허 \
    무국적 무자격 무응답 불응
    """
  ).map { $0 == " 없이" ? "없이" : $0 }

  /// Denials that English puts otherwise: `끊임없이` is constantly, `적지 않다` is much.
  static let idioms = WordList.words(
    """
    않 못하 못했 못한 아니 아닌 아닐 아닙 아님 아냐 없 뿐_아니 뿐만_아니 뿐만이_아니 만_아니 만이_아니 다름_아닌 다름아닌 아니나_다를까 수밖에_없 수_밖에_없 밖에_없 \
    피할_수_없 믿을_수_없 헤아릴_수_없 말할_수_없 빼놓을_수_없 뗄_수_없 더할_수_없 어쩔_수_없 하는_수_없 할_수_없이 수없이 수_없이 상상할_수_없 없애 없앨 \
    없앤 없앴 없어지 없어졌 없어진 못지않 못지_않 그렇지_않으면 그렇지_않은 불가피 불가결 불가침 불가분 틀림_없 말할_것도_없
    """)

  /// Nouns and adverbs before `없`.
  static let idiomsBefore = WordList.words(
    """
    끊임 변함 흔들림 차질 지체 예외 빠짐 상관 관계 틀림 다름 어김 아낌 끝 어이 어처구니 하염 쓸데 꾸밈 거침 나위 남김 쉼 새 사이 기탄 격의 빈틈 문제 걱정 여지 가차 손색 중단 \
    구분 구별 차별 제한 무리 손실 격식 허물 스스럼 부족함 이상 지장 염려 탈 한 더없 두말할_것 유례 전례 간단 막힘 아무런_문제 꾸준 정처 속절 한량 영락 여념 두서 형편 보잘것 \
    별 더할_나위 말할_것도 필요 의심할_여지 의심의_여지 손댈_데 맥 힘 재미 별일
    """)

  /// Verbs before `-지 않`.
  static let idiomVerbs = WordList.words(
    """
    적지 남지 우연치 우연하지 머지 멀지 마지 서슴지 아끼지 굴하지 주저하지 마다하지 미치지 넘지 초과하지 오래지 반대하지 거부하지 부인하지 배제하지 포기하지 멈추지 잊지 게을리하지 게을리_하지 좋지 같지 낮지 작지 쉽지 만만치 가리지 \
    그치지 지나지 심상치 순탄치 녹록지 녹록치 못하지 모자라지 다르지 어렵지 눈을_떼지 끊이지 가시지 꺾이지 불과하지 의심치 의심하지 금하지 금치 감추지
    """)

  /// What English may render with a denial.
  static let negative = WordList.words(
    """
    말고 말라 말아 말_것 금지 반대 거부 외에 이외 뿐 전무 드물 드문 다르 다른 다릅 다름 달라 달리 달랐 모르 모릅 모른 모를 몰랐 몰라 실패 어렵 어려 힘들 힘든 제외 중단 포기 부족 \
    결코 전혀 아무 절대 좀처럼 별로 아직 그만 피하 피해야 피할 막 방지 으로만 로만 에만 에게만 예방 잃 사라 거절 무시 의심 틀림 불과 밖 대신 여전 여부 커녕 때까지 야만 싫 안되 안된 안됩 안돼 안했 \
    안하 안들 안나 안보이 안좋 안해 유일 예외 빠지 빠진 생략 누락 멈추 끊 탈락 모자 덜 아쉽 아쉬 숨기 무관 독립 별개 반면 반박 일축 부인 부정 불구 잘못 틀리 틀린 그치 그쳤 그친 애초 \
    한정 차단 유보 미루 미뤄 연기 보류 철회 폐기 비난 혼자 괜찮 감추 놓치 외면 항의 중지 해제 무효 염려 걱정 자제 삼가 기피 결여 부재 상실 배제 억제 규탄 위반 오히려 도리어 반하 어긋 \
    자유로 자유롭 면제 배타 마세 마십 마라 배재 빈_ 텅 아랑곳 간과 떨어지 떨어졌 탈퇴 퇴출 단절 결렬 무산 좌절 지연
    """)

  /// Words that begin like negative ones.
  static let neutral = WordList.words(
    """
    비용 비율 비교 비행 비서 비전 비롯 비슷 비중 비자 비준 비디오 비즈니스 비공식_방문 미국 미래 미사일 미디어 미술 미군 미측 미중 미_ 미일 미팅 미얀마 무역 무기 무력 무대 무엇 무슨 \
    무려 무함 무척 무장 부산 부터 부장 부처 부총 부대 부담 부분 부문 부모 부회 부통 부시 부여 부문 부합 반도체 반영 반기 반년 반응 불교 불가리아 안정 탈북 무함마드 \
    무상 부의장 부국장 미화 미터 비상_ 비상계엄 비상대책 비상사태 이하원 이상민
    """)

  // MARK: English

  static let auxiliaries = WordList.words(
    "did do does is are was were has have had will would can could should may might must be been made took gave")

  /// Words that deny plainly.
  static let plainEnglish = WordList.words("not no never without cannot nor neither")

  /// Words that deny the verb with another: `failed to attend`.
  static let verdicts = WordList.words(
    """
    fail_to fails_to failed_to failing_to refuse_to refuses_to refused_to refusing_to decline_to declines_to declined_to \
    unable_to failure_to nobody no_one lack lacks lacked
    """)

  static let english = WordList.words(
    """
    none nothing nobody unless outside lose loses losing remove removed off stay stays stayed staying keep keeps kept remain remains remained remaining less_than fewer_than nowhere unable fail fails failed failing failure refuse refused refuses refusing refusal reject \
    rejected rejects rejecting rejection deny denied denies denying decline declined declines avoid avoided avoids \
    avoiding prevent prevented prevents preventing stop stopped stops lack lacks lacked lacking hardly barely rarely \
    scarcely seldom few little too only except unless instead rather despite ignore ignored ignoring miss missed missing \
    free abstain abstained abstaining away absent absence short opposed oppose opposes ban banned out beyond hard \
    difficult skip skipped quit withdrew cease ceased doubt doubts non poor poorly bad badly slow nope deprecate \
    deprecated deprecates deprecation deprecations omit omits omitted exclude excludes excluded excluding suppress \
    suppressed discard discarded prohibit prohibited forbid forbidden halt halted suspend suspended cancel cancelled \
    canceled dropped abandoned abandon lost brittle obsolete block blocked blocks spared immune mismatch mismatching \
    mismatched minus zero eliminate eliminates eliminating removes removing forget forgot leave leaves leaving left \
    contrary otherwise unlike yet_to rather_than other_than far_from free_of free_from no-one any_more anymore \
    exempt exempted secret private broken stuck constant variable raw regardless irrespective nonetheless \
    against_the ruled_out rule_out ruling_out bypass shun shunned boycott boycotted premature
    """)

  /// Beginnings of words that deny.
  static let englishPrefixes = WordList.words(
    """
    innocen unclea discour underprep underdev underest underrep underpa underfund undersup unab unac unad unaf unal unam unan unap unar unas unat unau unav unaw unb unc und une unf ung unh unid unim \
    unin unj unk unl unm unn uno unp unq unr uns unt unus unv unw unx uny unz inab inacc inact inadeq inadmis inappr \
    inarti inattent inaud incap incompl incompat incompet incons inconven incorrect indefin indetermin indiff indispens \
    indisput indistin ineff inelig inequ inevit inexact inexcus inexp infeas infreq inhuman inhibit inop insec insens insign \
    insuff insurm intang intol inval invis invol irre irrat immat immob immun immut impati imperc imperf imposs impract \
    imprec improb improper impur illeg illic disab disadv disag disall disapp disbel discont discred dishon \
    disinc dislik dismis disobe disorder disorg disprov disqual disreg dissat dissen dissim distrust disuse non
    """)

  /// Words that begin like them and deny nothing.
  static let englishNeutral = WordList.words(
    """
    unanim nonethe under uncle until unto unveil unlock unfold unilater \
    unfortun unleash unicef uniform unite
    """)

  /// What stands before a denial that is not one, or makes it a condition.
  static let conditions = WordList.words("if whether lest so_that why")

  /// Words behind `not` that take it back: `not only`, `cannot but`.
  static let takingBack = WordList.words(
    """
    only just merely simply until yet exceed exceeding long necessarily fail hesitate forget mean always all every so \
    mention but later less fewer more be_more wait help limited quite too entirely least doubt longer other exception wonder better choice matter sooner secret \
    question surprise way
    """)
}
