import BilingualText

/// How the files of `Languages/` name the cases of enumerations, in their order. Written out, since a process that asks the
/// runtime for the names of cases takes milliseconds more to start; a test holds them to the cases.
package enum LexemeNames {
  package static let kinds = WordList.words(
    """
    digits numeral scale ordinal ordinal-mark fraction-part half percent points multiple magnitude score group \
    article counter more rate base currency unit time-unit span age-mark decade duration year month day-mark weekday \
    meridiem clock clock-mark minute-mark named-time relative-year relative-month relative-day relative-weekday \
    half-year quarter quarter-mark part-of-span part-of-day zone korean-time nation-size lunar heat minus version \
    per-unit open-date speed-mark relative-quarter past-hour fraction-sign approximate lower upper to and of before-word after-word point \
    times-mark open close dash slash apostrophe comma colon dot place places title none
    """)

  package static let units = WordList.words(
    """
    millimetre centimetre metre kilometre inch foot yard mile gram kilogram tonne pound ounce square-metre \
    square-kilometre hectare acre pyeong square-foot square-mile litre gallon barrel celsius fahrenheit degree \
    kilometre-per-hour mile-per-hour watt kilowatt megawatt gigawatt byte megabyte gigabyte terabyte hertz are \
    micrometre nanometre decimetre milligram microgram millilitre hectolitre cubic-metre cubic-foot cup terawatt \
    watt-hour kilowatt-hour megawatt-hour gigawatt-hour terawatt-hour volt kilovolt kilohertz megahertz gigahertz bit \
    kilobyte petabyte bit-per-second kilobit-per-second megabit-per-second gigabit-per-second terabit-per-second \
    pascal hectopascal kilopascal megapascal decibel becquerel millisievert microsievert part-per-million \
    part-per-billion calorie kilocalorie metre-per-second knot horsepower picometre
    """)

  package static let currencies = WordList.words(
    """
    KRW USD EUR JPY CNY GBP INR RUB cent CAD AUD HKD SGD NZD TWD CHF SEK NOK DKK CZK PLN HUF UAH KZT MNT THB VND IDR \
    MYR PHP LAK KHR PKR LKR SAR AED QAR KWD EGP ILS ZAR MXN BRL CRC GEL BGN LBP IQD TRY
    """)

  package static let timeUnits = WordList.words("second minute hour day week month year")
  package static let parts = WordList.words("early middle late")
  package static let spans = WordList.words("month quarter half year decade century")
  package static let weekdayReferences = WordList.words("last-week this-week next-week last coming next")
}
