#include "CLanguages.h"

// Written by `make data` from the names of the files in Languages/; the compiler reads the files themselves.

static const uint8_t both_acting[] = {
#embed "../../Languages/both/acting.tsv"
};
static const uint8_t both_column_names[] = {
#embed "../../Languages/both/column-names.tsv"
};
static const uint8_t both_comparison_bases[] = {
#embed "../../Languages/both/comparison-bases.tsv"
};
static const uint8_t both_counters[] = {
#embed "../../Languages/both/counters.tsv"
};
static const uint8_t both_countries[] = {
#embed "../../Languages/both/countries.tsv"
};
static const uint8_t both_denied_words[] = {
#embed "../../Languages/both/denied-words.tsv"
};
static const uint8_t both_falling_words[] = {
#embed "../../Languages/both/falling-words.tsv"
};
static const uint8_t both_holidays[] = {
#embed "../../Languages/both/holidays.tsv"
};
static const uint8_t both_kinds[] = {
#embed "../../Languages/both/kinds.tsv"
};
static const uint8_t both_opposites[] = {
#embed "../../Languages/both/opposites.tsv"
};
static const uint8_t both_organisations[] = {
#embed "../../Languages/both/organisations.tsv"
};
static const uint8_t both_time_rates[] = {
#embed "../../Languages/both/time-rates.tsv"
};
static const uint8_t both_title_ranks[] = {
#embed "../../Languages/both/title-ranks.tsv"
};
static const uint8_t both_towns[] = {
#embed "../../Languages/both/towns.tsv"
};
static const uint8_t both_unit_signs[] = {
#embed "../../Languages/both/unit-signs.tsv"
};
static const uint8_t english_abbreviations[] = {
#embed "../../Languages/english/abbreviations.tsv"
};
static const uint8_t english_acronyms[] = {
#embed "../../Languages/english/acronyms.tsv"
};
static const uint8_t english_calendar[] = {
#embed "../../Languages/english/calendar.tsv"
};
static const uint8_t english_denials[] = {
#embed "../../Languages/english/denials.tsv"
};
static const uint8_t english_directions[] = {
#embed "../../Languages/english/directions.tsv"
};
static const uint8_t english_enumerations[] = {
#embed "../../Languages/english/enumerations.tsv"
};
static const uint8_t english_figures[] = {
#embed "../../Languages/english/figures.tsv"
};
static const uint8_t english_not_opposites[] = {
#embed "../../Languages/english/not-opposites.tsv"
};
static const uint8_t english_not_places[] = {
#embed "../../Languages/english/not-places.tsv"
};
static const uint8_t english_numerals[] = {
#embed "../../Languages/english/numerals.tsv"
};
static const uint8_t english_open_words[] = {
#embed "../../Languages/english/open-words.tsv"
};
static const uint8_t english_parts_of_spans[] = {
#embed "../../Languages/english/parts-of-spans.tsv"
};
static const uint8_t english_qualifiers[] = {
#embed "../../Languages/english/qualifiers.tsv"
};
static const uint8_t english_speech[] = {
#embed "../../Languages/english/speech.tsv"
};
static const uint8_t english_stops[] = {
#embed "../../Languages/english/stops.tsv"
};
static const uint8_t english_suffixes[] = {
#embed "../../Languages/english/suffixes.tsv"
};
static const uint8_t english_times[] = {
#embed "../../Languages/english/times.tsv"
};
static const uint8_t english_title_heads[] = {
#embed "../../Languages/english/title-heads.tsv"
};
static const uint8_t english_units[] = {
#embed "../../Languages/english/units.tsv"
};
static const uint8_t korean_after_quotations[] = {
#embed "../../Languages/korean/after-quotations.tsv"
};
static const uint8_t korean_broken_words[] = {
#embed "../../Languages/korean/broken-words.tsv"
};
static const uint8_t korean_calendar[] = {
#embed "../../Languages/korean/calendar.tsv"
};
static const uint8_t korean_country_compounds[] = {
#embed "../../Languages/korean/country-compounds.tsv"
};
static const uint8_t korean_country_heads[] = {
#embed "../../Languages/korean/country-heads.tsv"
};
static const uint8_t korean_country_short_names[] = {
#embed "../../Languages/korean/country-short-names.tsv"
};
static const uint8_t korean_denials[] = {
#embed "../../Languages/korean/denials.tsv"
};
static const uint8_t korean_directions[] = {
#embed "../../Languages/korean/directions.tsv"
};
static const uint8_t korean_enumerations[] = {
#embed "../../Languages/korean/enumerations.tsv"
};
static const uint8_t korean_figures[] = {
#embed "../../Languages/korean/figures.tsv"
};
static const uint8_t korean_latin_units[] = {
#embed "../../Languages/korean/latin-units.tsv"
};
static const uint8_t korean_name_titles[] = {
#embed "../../Languages/korean/name-titles.tsv"
};
static const uint8_t korean_no_terms[] = {
#embed "../../Languages/korean/no-terms.tsv"
};
static const uint8_t korean_not_opposites[] = {
#embed "../../Languages/korean/not-opposites.tsv"
};
static const uint8_t korean_not_places[] = {
#embed "../../Languages/korean/not-places.tsv"
};
static const uint8_t korean_numerals[] = {
#embed "../../Languages/korean/numerals.tsv"
};
static const uint8_t korean_open_endings[] = {
#embed "../../Languages/korean/open-endings.tsv"
};
static const uint8_t korean_own_side[] = {
#embed "../../Languages/korean/own-side.tsv"
};
static const uint8_t korean_particles[] = {
#embed "../../Languages/korean/particles.tsv"
};
static const uint8_t korean_parts_of_spans[] = {
#embed "../../Languages/korean/parts-of-spans.tsv"
};
static const uint8_t korean_qualifiers[] = {
#embed "../../Languages/korean/qualifiers.tsv"
};
static const uint8_t korean_schools[] = {
#embed "../../Languages/korean/schools.tsv"
};
static const uint8_t korean_speech[] = {
#embed "../../Languages/korean/speech.tsv"
};
static const uint8_t korean_stops[] = {
#embed "../../Languages/korean/stops.tsv"
};
static const uint8_t korean_suffixes[] = {
#embed "../../Languages/korean/suffixes.tsv"
};
static const uint8_t korean_surnames[] = {
#embed "../../Languages/korean/surnames.tsv"
};
static const uint8_t korean_times[] = {
#embed "../../Languages/korean/times.tsv"
};
static const uint8_t korean_units[] = {
#embed "../../Languages/korean/units.tsv"
};
static const uint8_t korean_verb_starts[] = {
#embed "../../Languages/korean/verb-starts.tsv"
};
static const uint8_t korean_whole_words[] = {
#embed "../../Languages/korean/whole-words.tsv"
};
static const uint8_t messages_korean[] = {
#embed "../../Languages/messages/korean.tsv"
};
static const uint8_t messages_particles[] = {
#embed "../../Languages/messages/particles.tsv"
};
static const uint8_t pages_closings[] = {
#embed "../../Languages/pages/closings.tsv"
};
static const uint8_t pages_front_matter[] = {
#embed "../../Languages/pages/front-matter.tsv"
};
static const uint8_t pages_furniture[] = {
#embed "../../Languages/pages/furniture.tsv"
};
static const uint8_t pages_letters[] = {
#embed "../../Languages/pages/letters.tsv"
};
static const uint8_t pages_metadata[] = {
#embed "../../Languages/pages/metadata.tsv"
};
static const uint8_t releases_signs[] = {
#embed "../../Languages/releases/signs.tsv"
};

#define TABLE(name, bytes) {name, bytes, sizeof bytes}
static const clanguages_table tables[] = {
    TABLE("both/acting", both_acting),
    TABLE("both/column-names", both_column_names),
    TABLE("both/comparison-bases", both_comparison_bases),
    TABLE("both/counters", both_counters),
    TABLE("both/countries", both_countries),
    TABLE("both/denied-words", both_denied_words),
    TABLE("both/falling-words", both_falling_words),
    TABLE("both/holidays", both_holidays),
    TABLE("both/kinds", both_kinds),
    TABLE("both/opposites", both_opposites),
    TABLE("both/organisations", both_organisations),
    TABLE("both/time-rates", both_time_rates),
    TABLE("both/title-ranks", both_title_ranks),
    TABLE("both/towns", both_towns),
    TABLE("both/unit-signs", both_unit_signs),
    TABLE("english/abbreviations", english_abbreviations),
    TABLE("english/acronyms", english_acronyms),
    TABLE("english/calendar", english_calendar),
    TABLE("english/denials", english_denials),
    TABLE("english/directions", english_directions),
    TABLE("english/enumerations", english_enumerations),
    TABLE("english/figures", english_figures),
    TABLE("english/not-opposites", english_not_opposites),
    TABLE("english/not-places", english_not_places),
    TABLE("english/numerals", english_numerals),
    TABLE("english/open-words", english_open_words),
    TABLE("english/parts-of-spans", english_parts_of_spans),
    TABLE("english/qualifiers", english_qualifiers),
    TABLE("english/speech", english_speech),
    TABLE("english/stops", english_stops),
    TABLE("english/suffixes", english_suffixes),
    TABLE("english/times", english_times),
    TABLE("english/title-heads", english_title_heads),
    TABLE("english/units", english_units),
    TABLE("korean/after-quotations", korean_after_quotations),
    TABLE("korean/broken-words", korean_broken_words),
    TABLE("korean/calendar", korean_calendar),
    TABLE("korean/country-compounds", korean_country_compounds),
    TABLE("korean/country-heads", korean_country_heads),
    TABLE("korean/country-short-names", korean_country_short_names),
    TABLE("korean/denials", korean_denials),
    TABLE("korean/directions", korean_directions),
    TABLE("korean/enumerations", korean_enumerations),
    TABLE("korean/figures", korean_figures),
    TABLE("korean/latin-units", korean_latin_units),
    TABLE("korean/name-titles", korean_name_titles),
    TABLE("korean/no-terms", korean_no_terms),
    TABLE("korean/not-opposites", korean_not_opposites),
    TABLE("korean/not-places", korean_not_places),
    TABLE("korean/numerals", korean_numerals),
    TABLE("korean/open-endings", korean_open_endings),
    TABLE("korean/own-side", korean_own_side),
    TABLE("korean/particles", korean_particles),
    TABLE("korean/parts-of-spans", korean_parts_of_spans),
    TABLE("korean/qualifiers", korean_qualifiers),
    TABLE("korean/schools", korean_schools),
    TABLE("korean/speech", korean_speech),
    TABLE("korean/stops", korean_stops),
    TABLE("korean/suffixes", korean_suffixes),
    TABLE("korean/surnames", korean_surnames),
    TABLE("korean/times", korean_times),
    TABLE("korean/units", korean_units),
    TABLE("korean/verb-starts", korean_verb_starts),
    TABLE("korean/whole-words", korean_whole_words),
    TABLE("messages/korean", messages_korean),
    TABLE("messages/particles", messages_particles),
    TABLE("pages/closings", pages_closings),
    TABLE("pages/front-matter", pages_front_matter),
    TABLE("pages/furniture", pages_furniture),
    TABLE("pages/letters", pages_letters),
    TABLE("pages/metadata", pages_metadata),
    TABLE("releases/signs", releases_signs),
};

const clanguages_table *clanguages_tables(void) { return tables; }

size_t clanguages_count(void) { return sizeof tables / sizeof *tables; }
