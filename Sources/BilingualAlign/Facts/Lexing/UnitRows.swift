/// The signs of units: the name of a ``MeasureUnit``, a tab, its signs.
enum UnitRows {
  static let text = """
    micrometre\tμm µm ㎛
    nanometre\tnm ㎚
    millimetre\tmm ㎜
    centimetre\tcm ㎝
    metre\tm
    kilometre\tkm ㎞ kms
    foot\tft
    mile\tmi
    milligram\tmg ㎎
    microgram\tμg µg ㎍ ug mcg
    gram\tg
    kilogram\tkg ㎏ kgs
    tonne\tt
    pound\tlb lbs
    ounce\toz
    squareMetre\tm² m2 ㎡ sqm
    squareKilometre\tkm² km2 ㎢
    hectare\tha ㏊
    cubicMetre\tm³ m3 ㎥
    millilitre\tml mL ㎖ cc ㏄ cm³ ㎤
    litre\tL l ℓ
    hectolitre\thL hl
    kilometrePerHour\tkm/h kph kmh km/hr kmph
    metrePerSecond\tm/s ㎧
    milePerHour\tmph
    knot\tkt kts
    watt\tW
    kilowatt\tkW KW ㎾
    megawatt\tMW ㎿
    gigawatt\tGW
    terawatt\tTW
    wattHour\tWh
    kilowattHour\tkWh ㎾h KWh
    megawattHour\tMWh ㎿h
    gigawattHour\tGWh
    terawattHour\tTWh
    volt\tV
    kilovolt\tkV ㎸ KV
    horsepower\thp HP PS
    hertz\tHz ㎐
    kilohertz\tkHz ㎑ KHz
    megahertz\tMHz ㎒
    gigahertz\tGHz ㎓
    kilobyte\tkB KB KiB ㎅
    megabyte\tMB MiB ㎆
    gigabyte\tGB GiB ㎇
    terabyte\tTB TiB
    petabyte\tPB
    bitPerSecond\tbps
    kilobitPerSecond\tkbps Kbps kbit/s
    megabitPerSecond\tMbps Mbit/s Mb/s
    gigabitPerSecond\tGbps Gbit/s Gb/s
    terabitPerSecond\tTbps
    pascal\tPa ㎩
    hectopascal\thPa mb mbar
    kilopascal\tkPa ㎪
    megapascal\tMPa ㎫
    decibel\tdB ㏈ dBA
    becquerel\tBq ㏃
    millisievert\tmSv
    microsievert\tμSv µSv
    partPerMillion\tppm
    partPerBillion\tppb
    calorie\tcal ㎈
    kilocalorie\tkcal ㎉
    """
}
