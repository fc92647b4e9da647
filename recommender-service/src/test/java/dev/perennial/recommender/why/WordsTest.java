package dev.perennial.recommender.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.recommendation.ReasonCode;
import dev.perennial.recommender.question.Languages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void everyCodeIsSaidInBothLanguages() throws IOException {
    Set<String> codes =
        Arrays.stream(ReasonCode.values()).map(ReasonCode::name).collect(Collectors.toSet());
    Set<String> english = names("reasons.properties");

    assertThat(names("reasons_zh.properties")).isEqualTo(english);
    assertThat(english.stream().map(name -> name.replaceAll("\\..*", "")).toList())
        .containsAll(codes)
        .isSubsetOf(codes);
  }

  @Test
  void chineseIsChinese() throws IOException {
    assertThat(sentences("reasons_zh.properties").values())
        .allSatisfy(sentence -> assertThat(sentence.toString()).containsPattern("\\p{IsHan}"));
  }

  @Test
  void numbersAreInTheRightPlural() {
    Words english = Words.of(Languages.of("en"));
    Words chinese = Words.of(Languages.of("zh-TW"));

    assertThat(english.say("REORDER_DUE.own", 1, 1))
        .isEqualTo("You usually buy it every day; the last time was yesterday");
    assertThat(english.say("REORDER_DUE.own", 7, 0))
        .isEqualTo("You usually buy it every 7 days; the last time was today");
    assertThat(chinese.say("REORDER_DUE.own", 7, 1)).isEqualTo("您通常每7天购买一次，上次购买是昨天");
    assertThat(chinese.say("BOUGHT_BEFORE.often", 3, 12)).isEqualTo("您有3天买过它，上次是12天前");
  }

  @Test
  void whoReadsNeitherLanguageGetsEnglishWhereverTheServiceRuns() {
    Locale here = Locale.getDefault();
    Locale.setDefault(Locale.CHINA);
    try {
      assertThat(Words.of(Languages.of("fr")).say("POPULAR")).isEqualTo("Popular right now");
      assertThat(Words.of(Languages.none()).say("POPULAR")).isEqualTo("Popular right now");
      assertThat(Words.of(Languages.of("fr;q=0.9,zh;q=0.1")).say("POPULAR")).isEqualTo("当前热门");
    } finally {
      Locale.setDefault(here);
    }
  }

  private static Set<String> names(String file) throws IOException {
    return sentences(file).stringPropertyNames();
  }

  private static Properties sentences(String file) throws IOException {
    Properties sentences = new Properties();
    try (Reader reader =
        new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      sentences.load(reader);
    }
    return sentences;
  }
}
