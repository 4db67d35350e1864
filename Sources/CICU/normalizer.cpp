// NFC over UTF-8. Only ICU's C++ API normalises UTF-8 and reports the edits.
#include "CICU.h"
#include <new>
#include <string>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

struct cicu_nfc {
  const icu::Normalizer2 *normalizer;
  std::string result;
  icu::Edits edits;
  icu::Edits::Iterator iterator;
};

static icu::StringPiece piece(const uint8_t *text, int32_t length) {
  return icu::StringPiece(reinterpret_cast<const char *>(text), length);
}

extern "C" cicu_nfc *cicu_nfc_open(int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2 *normalizer = icu::Normalizer2::getNFCInstance(error);
  *status = error;
  if (U_FAILURE(error)) return nullptr;
  cicu_nfc *self = new (std::nothrow) cicu_nfc{normalizer, {}, {}, {}};
  if (self == nullptr) *status = U_MEMORY_ALLOCATION_ERROR;
  return self;
}

extern "C" void cicu_nfc_close(cicu_nfc *self) { delete self; }

extern "C" bool cicu_nfc_is_normal(const cicu_nfc *self, const uint8_t *text, int32_t length) {
  UErrorCode error = U_ZERO_ERROR;
  return self->normalizer->isNormalizedUTF8(piece(text, length), error) && U_SUCCESS(error);
}

extern "C" int32_t cicu_nfc_run(cicu_nfc *self, const uint8_t *text, int32_t length) {
  UErrorCode error = U_ZERO_ERROR;
  self->result.clear();
  self->edits.reset();
  icu::StringByteSink<std::string> sink(&self->result, length);
  self->normalizer->normalizeUTF8(0, piece(text, length), sink, &self->edits, error);
  self->iterator = self->edits.getFineIterator();
  return error;
}

extern "C" const uint8_t *cicu_nfc_text(const cicu_nfc *self, int32_t *length) {
  *length = static_cast<int32_t>(self->result.size());
  return reinterpret_cast<const uint8_t *>(self->result.data());
}

extern "C" bool cicu_nfc_next_edit(cicu_nfc *self, int32_t *source, int32_t *result, bool *changed) {
  UErrorCode error = U_ZERO_ERROR;
  if (!self->iterator.next(error) || U_FAILURE(error)) return false;
  *source = self->iterator.oldLength();
  *result = self->iterator.newLength();
  *changed = self->iterator.hasChange();
  return true;
}
