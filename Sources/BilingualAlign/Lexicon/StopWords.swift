import BilingualText

/// Words that say little about what a sentence is about.
package enum StopWords {
  package static let english = WordList.words(
    """
    a an the and or but nor so if of to in on at by for with from as into onto about over under between among through
    during before after since until than then that this these those there here it its he him his she her hers they them
    their theirs we us our you your i me my who whom whose which what when where why how is are was were be been being am
    do does did done doing have has had having will would shall should can could may might must not no also such any some
    all both each other another more most very just only own same too up down out off again once s t
    """)

  package static let korean = WordList.words(
    """
    그 이 저 것 수 등 및 또 또한 더 그리고 그러나 하지만 때문 위 대 대해 관련 통해 따라 위해 대한 있 없 하 되 같 우리 그녀 그들 이것 그것
    저것 여기 거기 당신 나 너 내 제 모든 각 매우 가장 다른 이러 그런 이런 어떤 수도 경우 때 중 후 전 간 내 바 점 듯 뿐 만 좀 잘 못 안
    """)
}
