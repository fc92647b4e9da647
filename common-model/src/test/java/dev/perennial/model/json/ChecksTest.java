package dev.perennial.model.json;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
  @Test
  void letsAnyScriptThrough() {
    assertThat(Checks.text("id", "Ünï 用戶 😀", 10)).isEqualTo("Ünï 用戶 😀");
    assertThat(Checks.unicode("text", "", 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void refusesABlank(String blank) {
    assertThatThrownBy(() -> Checks.text("id", blank, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must not be blank");
  }

  @Test
  void refusesALongTextAndQuotesItsBeginning() {
    assertThatThrownBy(() -> Checks.text("id", "x".repeat(41), 40))
        .hasMessage(
            "id must have at most 40 characters, but has 41: '%s…'".formatted("x".repeat(40)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000", "\ud83da", "a\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00"})
  void refusesWhatNoDatabaseStores(String text) {
    assertThatThrownBy(() -> Checks.unicode("text", text, 8))
        .hasMessageStartingWith("text must be Unicode without NUL: '")
        .hasMessageContaining("?");
  }

  @Test
  void refusesAControlCharacterInALine() {
    assertThatThrownBy(() -> Checks.text("id", "a\u0007b", 8))
        .hasMessage("id must not contain control characters: 'a?b'");
  }

  @Property
  void letsExactlyThatThroughWhichUtf8Carries(@ForAll String text) {
    boolean survives =
        new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
    boolean storable = survives && text.indexOf(0) < 0;

    assertThat(isLetThrough(text)).isEqualTo(storable);
  }

  @Property
  void shortensIntoWhatUtf8Carries(@ForAll String text) {
    String shortened = Checks.shortened(text);

    assertThat(new String(shortened.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(shortened);
    assertThat(shortened.codePoints().count()).isLessThanOrEqualTo(41);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesANumberOutOfRange(double number) {
    assertThatThrownBy(() -> Checks.inRange("share", number, 0, 1))
        .hasMessage("share must lie between 0.0 and 1.0, but is " + number);
  }

  @Test
  void refusesTooManyEntries() {
    Map<String, String> many =
        IntStream.range(0, 65).boxed().collect(toMap(i -> "k" + i, i -> "v"));

    assertThatThrownBy(() -> Checks.entries("context", many))
        .hasMessage("context must have at most 64 entries, but has 65");
  }

  @Test
  void refusesAnEntryThatIsTooLong() {
    assertThatThrownBy(() -> Checks.entries("context", Map.of("k".repeat(65), "v")))
        .hasMessageStartingWith("context key must have at most 64 characters, but has 65");
    assertThatThrownBy(() -> Checks.entries("context", Map.of("k", "v".repeat(1025))))
        .hasMessageStartingWith("context.k must have at most 1024 characters, but has 1025");
  }

  private static boolean isLetThrough(String text) {
    try {
      Checks.unicode("text", text, Integer.MAX_VALUE);
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }
}
