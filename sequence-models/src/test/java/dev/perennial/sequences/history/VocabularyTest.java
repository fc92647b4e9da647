package dev.perennial.sequences.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final Vocabulary vocabulary = Vocabulary.of(List.of("tea", "milk", "tea"));

  @Test
  void numbersWordsInAlphabeticalOrder() {
    assertThat(vocabulary.indexOf("milk")).isEqualTo(2);
    assertThat(vocabulary.indexOf("tea")).isEqualTo(3);
    assertThat(vocabulary.size()).isEqualTo(4);
    assertThat(vocabulary.word(3)).isEqualTo("tea");
  }

  @Test
  void tellsNoWordFromAnUnknownOne() {
    assertThat(vocabulary.indexOf(null)).isEqualTo(Vocabulary.NONE);
    assertThat(vocabulary.indexOf("coffee")).isEqualTo(Vocabulary.UNKNOWN);
  }
}
