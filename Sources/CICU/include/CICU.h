#ifndef CICU_H
#define CICU_H
// The system's ICU behind opaque types and plain integers. No ICU header is included here: it would clash with
// Foundation's own copy of ICU inside Swift.
//
// Functions that can fail return ICU's status: above 0 is a failure, `cicu_status_name` names it.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The version of the ICU that is linked, such as "72.1". Valid for the life of the process.
const char *cicu_version(void);

/// The columns a terminal gives a code point, 0, 1 or 2: Unicode's East Asian Width, with ambiguous as 1.
int32_t cicu_column_width(uint32_t scalar);

/// The name of a status, such as "U_FILE_ACCESS_ERROR". Valid for the life of the process.
const char *cicu_status_name(int32_t status);

/// Normalises UTF-8 to NFC and keeps the edits of the last call.
typedef struct cicu_nfc cicu_nfc;

cicu_nfc *cicu_nfc_open(int32_t *status);
void cicu_nfc_close(cicu_nfc *self);
/// Whether the text is in NFC already.
bool cicu_nfc_is_normal(const cicu_nfc *self, const uint8_t *text, int32_t length);
/// Normalises; the result is read with the functions below until the next call.
int32_t cicu_nfc_run(cicu_nfc *self, const uint8_t *text, int32_t length);
const uint8_t *cicu_nfc_text(const cicu_nfc *self, int32_t *length);
/// The next edit in order: bytes of source, bytes of result, whether they differ. False after the last.
bool cicu_nfc_next_edit(cicu_nfc *self, int32_t *source, int32_t *result, bool *changed);

/// Finds sentence boundaries (UAX #29) in UTF-8 text, by byte offset.
typedef struct cicu_sentences cicu_sentences;

cicu_sentences *cicu_sentences_open(const char *locale, int32_t *status);
void cicu_sentences_close(cicu_sentences *self);
/// Sets the text, which must stay where it is until `cicu_sentences_reset`.
int32_t cicu_sentences_set(cicu_sentences *self, const uint8_t *text, int32_t length);
/// Forgets the text.
void cicu_sentences_reset(cicu_sentences *self);
/// The next boundary, or -1 after the last.
int32_t cicu_sentences_next(cicu_sentences *self);
bool cicu_sentences_is_boundary(cicu_sentences *self, int32_t offset);

/// Converts `length` bytes in `encoding` to UTF-8, strictly: an unmappable sequence is a failure.
/// Writes at most `capacity` bytes and sets `needed` to what the whole takes; call with capacity 0 to measure.
int32_t cicu_to_utf8(const char *encoding, const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity,
                     int32_t *needed);

/// Converts UTF-8 to another encoding, strictly. The capacity must do: four bytes for each byte of text always does.
int32_t cicu_from_utf8(const char *encoding, const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity,
                       int32_t *needed);

#ifdef __cplusplus
}
#endif
#endif
