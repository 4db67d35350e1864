// Other encodings to UTF-8. Strict: what the encoding does not define stops the conversion.
#include "CICU.h"
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

namespace {
struct Converter {
  UConverter *handle;
  Converter(const char *name, UErrorCode *error) : handle(ucnv_open(name, error)) {}
  ~Converter() {
    if (handle != nullptr) ucnv_close(handle);
  }
};
} // namespace

extern "C" int32_t cicu_to_utf8(const char *encoding, const uint8_t *text, int32_t length, uint8_t *out,
                                int32_t capacity, int32_t *needed) {
  UErrorCode error = U_ZERO_ERROR;
  Converter from(encoding, &error);
  Converter to("UTF-8", &error);
  if (U_FAILURE(error)) return error;
  ucnv_setToUCallBack(from.handle, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  const char *source = reinterpret_cast<const char *>(text);
  const char *sourceEnd = source + length;
  UChar pivot[1024];
  UChar *pivotSource = pivot, *pivotTarget = pivot;
  char spill[4096];
  int64_t total = 0;
  bool first = true;
  for (;;) {
    bool measuring = total >= capacity;
    char *start = measuring ? spill : reinterpret_cast<char *>(out) + total;
    char *end = measuring ? spill + sizeof spill : reinterpret_cast<char *>(out) + capacity;
    char *target = start;
    error = U_ZERO_ERROR;
    ucnv_convertEx(to.handle, from.handle, &target, end, &source, sourceEnd, pivot, &pivotSource, &pivotTarget,
                   pivot + 1024, first, true, &error);
    first = false;
    total += target - start;
    if (total > INT32_MAX) return U_BUFFER_OVERFLOW_ERROR;
    if (error != U_BUFFER_OVERFLOW_ERROR) break;
  }
  *needed = static_cast<int32_t>(total);
  return U_FAILURE(error) ? error : U_ZERO_ERROR;
}

// UTF-8 to another encoding. Strict: a character that the encoding does not have stops the conversion.
extern "C" int32_t cicu_from_utf8(const char *encoding, const uint8_t *text, int32_t length, uint8_t *out,
                                  int32_t capacity, int32_t *needed) {
  UErrorCode error = U_ZERO_ERROR;
  Converter from("UTF-8", &error);
  Converter to(encoding, &error);
  if (U_FAILURE(error)) return error;
  ucnv_setFromUCallBack(to.handle, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  const char *source = reinterpret_cast<const char *>(text);
  char *target = reinterpret_cast<char *>(out);
  UChar pivot[1024];
  UChar *pivotSource = pivot, *pivotTarget = pivot;
  ucnv_convertEx(to.handle, from.handle, &target, target + capacity, &source, source + length, pivot, &pivotSource,
                 &pivotTarget, pivot + 1024, true, true, &error);
  *needed = static_cast<int32_t>(target - reinterpret_cast<char *>(out));
  return U_FAILURE(error) ? error : U_ZERO_ERROR;
}
