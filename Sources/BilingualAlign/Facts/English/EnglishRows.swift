/// English words that can be part of a fact: a kind of lexeme, its value, words divided by spaces; `_` is a space.
enum EnglishRows {
  static let words = LexemeRows.read(
    """
    unit milligram milligram milligrams
    unit microgram microgram micrograms
    unit micrometre micrometer micrometers micrometre micrometres micron microns
    unit nanometre nanometer nanometers nanometre nanometres
    unit millilitre millilitre millilitres milliliter milliliters
    unit hectolitre hectolitre hectolitres hectoliter hectoliters
    unit cubicMetre cubic_meters cubic_metres cubic_meter cubic_metre
    unit cubicFoot cubic_feet cubic_foot
    unit cup cup cups
    unit gallon gal gals
    unit tonne metric_ton metric_tons metric_tonnes metric_tonne
    unit kilowattHour kilowatt-hours kilowatt-hour kilowatt_hours kilowatt_hour
    unit megawattHour megawatt-hours megawatt-hour megawatt_hours megawatt_hour
    unit gigawattHour gigawatt-hours gigawatt-hour gigawatt_hours gigawatt_hour
    unit terawattHour terawatt-hours terawatt-hour terawatt_hours terawatt_hour
    unit terawatt terawatt terawatts
    unit volt volts
    unit kilovolt kilovolt kilovolts
    unit hertz hertz
    unit megahertz megahertz
    unit gigahertz gigahertz
    unit decibel decibel decibels
    unit becquerel becquerel becquerels
    unit hectopascal hectopascal hectopascals millibar millibars
    unit calorie calorie calories
    unit kilocalorie kilocalorie kilocalories
    unit horsepower horsepower
    unit knot knots
    unit bit bit bits
    unit byte byte bytes
    unit kilobyte kilobyte kilobytes
    unit terabyte terabyte terabytes
    unit petabyte petabyte petabytes
    unit gigabitPerSecond gigabits_per_second gigabit_per_second gigabit
    unit megabitPerSecond megabits_per_second megabit_per_second
    unit metrePerSecond meters_per_second metres_per_second meters_a_second
    unit partPerMillion parts_per_million
    unit partPerBillion parts_per_billion
    unit celsius deg_c deg._c degrees_centigrade celcius
    unit fahrenheit deg_f degree_fahrenheit
    unit degree deg
    currency cad c$ ca$ cad cad$ canadian_dollar
    currency aud a$ au$ aud aud$ australian_dollar
    currency hkd hk$ hkd hong_kong_dollars
    currency sgd s$ sgd singapore_dollars
    currency nzd nz$ nzd new_zealand_dollars
    currency twd nt$ twd
    currency chf chf swiss_francs swiss_franc
    currency sek sek swedish_kronor
    currency nok nok norwegian_kroner
    currency dkk dkk danish_kroner
    currency czk czk koruna korunas czech_koruna
    currency pln pln zloty zlotys
    currency huf huf forints forint
    currency uah uah hryvnia hryvnias
    currency kzt kzt tenge
    currency mnt mnt tugrik tugriks
    currency thb thb baht
    currency vnd vnd dong
    currency idr idr rupiah
    currency myr myr ringgit ringgits malaysian_ringgit malaysian_ringgits
    currency php php philippine_pesos
    currency mxn mxn mex$ mexican_pesos
    currency brl brl reais
    currency lak kip
    currency crc crc
    currency ils ils shekels shekel
    currency zar zar
    currency sar sar saudi_riyals
    currency aed aed dirhams dirham
    currency qar qar
    currency kwd kwd kuwaiti_dinar kuwaiti_dinars
    currency egp egp egyptian_pounds
    currency bgn bgn
    currency lbp lbp
    currency cny chinese_yuan
    currency jpy japanese_yen
    currency cent cent penny pennies
    to 0 thru till til
    clockMark 0 oclock
    timeUnit day nights
    nothing 0 this_quarter last_quarter next_quarter previous_quarter past_quarter current_quarter each_quarter per_quarter every_quarter following_quarter coming_quarter quarter-on-quarter quarter_on_quarter the_quarter
    quarter 4 final_quarter
    afterWord 0 additional more upcoming past previous consecutive straight full whole extra calendar business working successive
    """)
}
