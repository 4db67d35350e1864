/// More rows of ``OppositeTable``, in the same form: pairs of nouns, and of adjectives that differ by `불-` and `비-`.
enum OppositePairs {
  static let rows = [course, time, manner, nouns, people]

  private static let course = """
    중단 · 재개 지속 계속 다시_시작 이어 · suspend halt stop discontinu ceas | end interrupt paus cut · resum continu | keep ongo remain sustain \
    last maintain persist
    소폭 · 대폭 급격 큰_폭 · slight marginal modest | small little · sharp drastic significant substantial dramatic steep | great \
    large much deep
    생존 · 사망 · surviv | live alive · died killed dead | death die dies lost fatal
    구출 · 납치 · rescu | free sav · kidnap abduct | taken seiz
    방어 · 공격 · defens defend | protect · attack offens | assault strik strike
    진전 · 후퇴 교착 · progress advanc | headway develop · setback stalemate deadlock retreat | stall
    이익 · 손실 손해 · profit | benefit gain interest earn income · loss losses | damag lost harm deficit
    장점 · 단점 · advantag | strength merit benefit strong good plus · disadvantag drawback | weak short fault
    강점 · 약점 · strength | strong advantag · weak | vulnerab short
    """

  private static let time = """
    여름 · 겨울 · summer · winter
    가을 · 봄철 봄에 올봄 · autumn | fall · spring
    사전_ 사전에 · 사후 · prior advance beforehand | pre early earlier before · afterward ex-post follow-up | after post
    임시 · 상설 영구 항구적 · temporar interim provisional | ad extraordinar makeshift · permanent standing | perpet lasting
    잠정 · 최종 · tentativ provisional interim | prelimin moratorium · final | last end ultimat
    조찬 · 만찬 · breakfast · dinner banquet | supper
    오찬 · 만찬 · lunch · dinner banquet | supper
    조찬 · 오찬 · breakfast · lunch
    신임 · 전임 · new newly | incom · predecessor | former outgo
    현직 · 전직 · incumbent sitting | current serv · former | ex
    """

  private static let manner = """
    단독 · 공동 · alone solo unilateral | sole exclus single independ one-on-one bilateral · joint jointly | common co shared \
    together collect
    일방적 · 상호_ · unilateral | one-sid · mutual reciproc | each both inter
    양자_ 양자회담 · 다자 · bilateral | two both · multilateral | plurilat multi
    고위급 · 실무급 실무협의 실무회의 · high-level high_level | senior high top vice ministerial · working-level working_level \
    working_group | work
    구두 · 서면 · oral verbal | spoken word shoe · written in_writing | letter paper document
    정례 · 임시 · regular | annual routine · ad_hoc extraordinar temporar | provisional interim
    우호적 · 적대 · friendly amicabl | favor good warm · hostil | enemy antagon
    신뢰 · 불신 · trust | confiden reliab credib · distrust mistrust | doubt
    확실 · 불확실 · certain | sure clear definit confirm · uncertain | unclear unsure
    투명 · 불투명 · transparen | clear · opaque non-transparent | unclear murky uncertain
    평등 · 불평등 · equal | · inequal unequal | dispar
    적절 · 부적절 · appropriate proper suitabl adequate | due right fit well relevant · inappropriate improper inadequate | wrong
    일치 · 불일치 · agree accord | match concur consen identical unanim correspond coincid consisten same · disagree \
    discrepan mismatch inconsisten | differ
    불필요 · 필요하다 필요한 필요성 필수 · unnecessary needless | excess redundan superflu · necessary necessit needed | need requir \
    essential must
    """

  private static let nouns = """
    상원 · 하원 · senate senator | upper · house_of_representatives representatives | lower house congress
    민주당 · 공화당 · democrat · republican
    동북아 · 동남아 · northeast · southeast | asean
    도시 · 농촌 · urban | city cities town metropol · rural | farm countryside agricult village
    대기업 · 중소기업 · large_compan large_firm large_enterpris conglomerate | large big major · small_and_medium smes \
    small_business | small sme mid
    수도권 · 비수도권 지방의 지방으로 지방에서 · metropolitan capital_area | capital seoul greater · provincial non-capital | local region \
    provinc outside
    출발 · 도착 · depart left leav | start set took · arriv | reach land
    이륙 · 착륙 · took_off take_off takeoff taking_off | depart lift · land landed landing | touch
    질문 · 답변 · question | ask quer · answer | repl respon
    선배 · 후배 · senior | elder · junior | younger
    """

  private static let people = """
    아버지 부친 · 어머니 모친 · father | dad parent · mother | mom parent
    아들 · 딸 · son sons | boy child · daughter | girl child
    형제 · 자매 · brother | sibling frat · sister | sibling
    어린이 아동 · 노인 고령자 어르신 · child children | kid young boy girl minor juven · elderly senior_citizen | old aged senior older
    """
}
