/// The words that give a figure its direction; `_` stands for a space.
enum DirectionWords {
  // MARK: Korean: beginnings of words behind a figure

  static let koreanUp = """
    증가 상승 늘었 늘어 늘린 늘려 늘리 늘렸 올라 올랐 오른 오를 오르 올린 올리 올려 올렸 인상 증액 확대 급증 급등 높아 높은 높았 높다 높게 높여 높였 높인 많은 많았 많다 많아 \
    많이 성장 신장 웃돌 웃도 상회 넘겨 초과 상향 더_많 더_높 더_길 더_늘 더_오 연장 길어 길다 증원 폭증 치솟 뛰었 뛴 상승세 급상승 증대 불어 급성장
    """

  static let koreanDown = """
    감소 하락 줄었 줄어 줄인 줄여 줄이 줄였 줄일 내려 내렸 내린 내리 인하 감액 축소 급감 급락 떨어 낮아 낮은 낮았 낮다 낮게 낮춰 낮춘 낮췄 낮추 적은 적었 적다 적게 삭감 감축 \
    절감 밑돌 밑도 하회 하향 감원 단축 짧아 짧은 짧았 모자라 못_미 위축 역성장 깎 더_적 더_낮 더_짧 더_줄 더_내 감산 할인 폭락 곤두박질 경감 저하 빠졌 감면 덜
    """

  /// What may stand between a figure and its direction.
  static let koreanFiller = """
    가까이 넘게 이상 가량 정도 약 더 이나 만큼 크게 소폭 씩 각각 포인트 규모 수준 까지 대폭 다소 상당 이상으로 미만 이하 남짓 안팎 내외 전후 급격 꾸준 지속 조금 약간 수준으로 추가로 \
    오히려 다시 또
    """

  /// What ends the figure's say: it is where a change began, or what it is compared with.
  static let koreanStop = """
    에서 보다 부터 대비 에_비 에게 마다 당_ 중_ 가운데 이며 였 이었 인_ 이고 에_그 이다 입니다 임_ 인데
    """

  /// Behind a direction: it is denied, or only its pace is meant.
  static let koreanTakingBack = """
    지_않 지_못 지는_않 지는_못 지도_않 지_아니 둔화 폭_축소 폭이_축소 폭이_줄 폭은_줄 세_둔 세가_꺾 율이_둔 폭을_줄 폭을_축소 세가_둔 방지 막기 막을 억제 완화 율_ 률_ 율이 \
    률이 율은 률은 율을 률을 폭이 폭은 폭을 폭_ 가_아니 이_아니 는커녕 이_아닌 가_아닌 에_대한_대응 에서_감소 에서_증가 하다가 했다가 했으나_다시
    """

  /// Behind a figure that has no bound yet.
  static let koreanLower = """
    을_넘 를_넘 을_웃 를_웃 을_상회 를_상회 을_초과 를_초과 _이상 이상 _초과 초과 _넘 을_뛰어넘 를_뛰어넘 이_넘 가_넘 도_넘 _남짓_넘
    """

  static let koreanUpper = """
    에_못_미 에도_못_미 에_못미 에도_못미 에_미치지_못 에도_미치지_못 에_미달 을_밑 를_밑 을_하회 를_하회 _미만 미만 _이하 이하 _이내 이내 _아래로 이_안_되는 도_안_되는 \
    도_되지_않 이_채_안 도_채_안
    """

  // MARK: English: whole words

  /// Before a figure only.
  static let englishUp = """
    increases increased increasing rises rose risen rising grow grows grew grown growing climb climbs climbed climbing jumps \
    jumped jumping surged surges surging soar soars soared soaring raise raises raised raising hikes hiked boost boosts \
    boosted boosting expand expands expanded expanding widen widened extend extended extending lengthen lengthened \
    exceeding swelled strengthened added upgraded
    """
  static let englishDown = """
    decreases decreased decreasing falls fell fallen falling drops dropped dropping declines declined declining lowers \
    lowered lowering cuts cutting reduce reduces reduced reducing slash slashed slashing shrink shrank shrunk shrinking \
    plunged plunges plunging plummeted plummeting tumbled tumbling dipped dips slipped slid sank narrowed trimmed trimming \
    contracted shorten shortened shortening slumped lost shed halved downgraded curtailed
    """

  /// Behind a figure as well: `3% up`, `a 3% increase`.
  static let englishUpBehind =
    "up higher increase rise growth jump surge gain hike larger longer upward expansion raise"
  static let englishDownBehind = """
    down lower decrease fall drop decline cut reduction plunge slump smaller shorter downward contraction dip discount \
    shortfall
    """

  /// Between a direction and its figure.
  static let englishFiller = """
    an the as of some about around nearly approximately roughly almost just only only over more less fewer under over above \
    below at least most much many estimated total further another additional sharply slightly significantly steeply \
    drastically markedly modestly steadily again sharp slight average annual an_estimated us usd krw won annually \
    year-on-year on-year respectively well or so even far also
    """
  static let englishFillerBehind = """
    percent percentage point points pp per cent won dollars year-on-year on-year annual additional sharp slight further \
    year yearly overall net minutes minute hours hour days day months month years people persons kilograms kilogram kg tons \
    meters km degrees million billion trillion
    """

  /// Nothing is read across these.
  static let englishStop = """
    not no never without while whereas but which who whom whose that although though when where if as_well and/or against \
    slow slowed slowing slowdown ease eased easing versus compared with for between among than_in was were is are be been \
    has have had agreed decided
    """

  static let englishLower = """
    exceed exceeds exceeded exceeding surpass surpassed surpassing above over topped more_than higher_than greater_than \
    older_than longer_than at_least a_minimum_of no_less_than no_fewer_than not_less_than not_fewer_than over_the_age_of \
    above_the_age_of in_excess_of beyond_the
    """
  static let englishUpper = """
    below under less_than fewer_than lower_than younger_than shorter_than at_most a_maximum_of up_to no_more_than \
    not_more_than under_the_age_of below_the_age_of within no_later_than short_of just_under
    """
  static let englishOrMore =
    "or_more or_older or_above or_over or_longer or_higher or_greater and_above and_over"
  static let englishOrLess = """
    or_less or_fewer or_younger or_below or_under or_shorter or_lower or_smaller and_under and_below
    """

  /// Before a direction: `negative growth`, `slower growth`.
  static let englishTakingBack = "negative slower smaller slow"
}
