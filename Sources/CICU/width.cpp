#include "CICU.h"
#include <unicode/uchar.h>

extern "C" int32_t cicu_column_width(uint32_t scalar) {
  const UChar32 c = static_cast<UChar32>(scalar);
  switch (u_charType(c)) {
  case U_NON_SPACING_MARK:
  case U_ENCLOSING_MARK:
  case U_CONTROL_CHAR:
  case U_FORMAT_CHAR:
    return 0;
  default:
    break;
  }
  // The vowels and final consonants of decomposed Hangul stand under their first consonant.
  const int32_t syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  const int32_t width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}
