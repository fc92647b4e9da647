package dev.perennial.ingest.check;

import static dev.perennial.ingest.check.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextCheckTest {
  private final TextCheck ids = TextCheck.line("userId", 8);

  @Test
  void readsATextOfAnyScript() {
    assertThat(read(ids, "{\"userId\":\"Ünï-用戶1\"}")).isEqualTo("Ünï-用戶1");
    assertThat(read(ids, "{\"userId\":\"😀\"}")).isEqualTo("😀");
  }

  @Test
  void takesNullForAbsent() {
    assertThat(read(ids, "{\"userId\":null}")).isEqualTo("nothing");
    assertThat(read(ids, "{}")).isEqualTo("nothing");
  }

  @Test
  void refusesANumberRatherThanGuessHowToWriteIt() {
    assertThat(read(ids, "{\"userId\":17850}"))
        .isEqualTo(List.of("/userId WRONG_TYPE: userId must be a text, but is a number"));
  }

  @Test
  void refusesABlank() {
    assertThat(read(ids, "{\"userId\":\" \"}"))
        .isEqualTo(List.of("/userId INVALID_VALUE: userId must not be blank"));
  }

  @Test
  void refusesTooLongAndQuotesTheBeginningOnly() {
    assertThat(read(ids, "{\"userId\":\"%s\"}".formatted("x".repeat(10_000))))
        .isEqualTo(
            List.of(
                "/userId TOO_LONG: userId must have at most 8 characters, but has 10000: '%s…'"
                    .formatted("x".repeat(40))));
  }

  @Test
  void refusesControlCharactersInALineButNotInFreeText() {
    assertThat(read(ids, "{\"userId\":\"a\\nb\"}"))
        .isEqualTo(
            List.of("/userId INVALID_VALUE: userId must not contain control characters: 'a?b'"));
    assertThat(read(TextCheck.free("text", 8), "{\"text\":\"a\\nb\"}")).isEqualTo("a\nb");
  }

  @Test
  void refusesWhatNoDatabaseStores() {
    TextCheck free = TextCheck.free("text", 8);

    assertThat(read(free, "{\"text\":\"a\\u0000\"}"))
        .isEqualTo(List.of("/text INVALID_VALUE: text must be Unicode without NUL: 'a?'"));
    assertThat(read(free, "{\"text\":\"a\\ud83d\"}"))
        .isEqualTo(List.of("/text INVALID_VALUE: text must be Unicode without NUL: 'a?'"));
  }
}
