// Sentence boundaries by byte offset: a break iterator over a UText on the caller's UTF-8.
#include "CICU.h"
#include <new>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

struct cicu_sentences {
  UBreakIterator *iterator;
  UText text;
};

extern "C" cicu_sentences *cicu_sentences_open(const char *locale, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, locale, nullptr, 0, &error);
  *status = error;
  if (U_FAILURE(error)) return nullptr;
  UText empty = UTEXT_INITIALIZER;
  cicu_sentences *self = new (std::nothrow) cicu_sentences{iterator, empty};
  if (self == nullptr) {
    ubrk_close(iterator);
    *status = U_MEMORY_ALLOCATION_ERROR;
  }
  return self;
}

extern "C" void cicu_sentences_close(cicu_sentences *self) {
  if (self == nullptr) return;
  ubrk_close(self->iterator);
  utext_close(&self->text);
  delete self;
}

extern "C" int32_t cicu_sentences_set(cicu_sentences *self, const uint8_t *text, int32_t length) {
  UErrorCode error = U_ZERO_ERROR;
  utext_openUTF8(&self->text, reinterpret_cast<const char *>(text), length, &error);
  if (U_FAILURE(error)) return error;
  ubrk_setUText(self->iterator, &self->text, &error);
  return error;
}

extern "C" void cicu_sentences_reset(cicu_sentences *self) {
  static const uint8_t nothing[1] = {0};
  cicu_sentences_set(self, nothing, 0);
}

extern "C" int32_t cicu_sentences_next(cicu_sentences *self) {
  int32_t offset = ubrk_next(self->iterator);
  return offset == UBRK_DONE ? -1 : offset;
}

extern "C" bool cicu_sentences_is_boundary(cicu_sentences *self, int32_t offset) {
  return ubrk_isBoundary(self->iterator, offset);
}
