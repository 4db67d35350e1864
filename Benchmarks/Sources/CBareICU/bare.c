#include "CBareICU.h"
#include <unicode/ubrk.h>
#include <unicode/utext.h>

int64_t bare_icu_sentences(const char *locale, const uint8_t *text, int64_t length) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &status);
  UText *utext = utext_openUTF8(NULL, (const char *)text, length, &status);
  ubrk_setUText(iterator, utext, &status);
  int64_t count = -1;
  if (U_SUCCESS(status)) {
    count = 0;
    while (ubrk_next(iterator) != UBRK_DONE) count++;
  }
  utext_close(utext);
  ubrk_close(iterator);
  return count;
}
