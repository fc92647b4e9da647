package dev.perennial.recommender.feature;

import dev.perennial.recommender.question.Question;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/** When it is asked: by the clock and by the week. */
final class Moment implements FeatureGroup {
  @Override
  public List<String> names() {
    return List.of("hour", "weekday");
  }

  @Override
  public Reader reader(Question question) {
    ZonedDateTime now = question.now().atZone(ZoneOffset.UTC);
    return (item, row, from) -> {
      row[from] = now.getHour();
      row[from + 1] = now.getDayOfWeek().getValue();
    };
  }
}
