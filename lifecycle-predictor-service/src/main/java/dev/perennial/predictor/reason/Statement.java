package dev.perennial.predictor.reason;

import dev.perennial.sequences.explanation.Source;
import dev.perennial.sequences.explanation.Source.Events;
import dev.perennial.sequences.explanation.Source.Feature;
import dev.perennial.sequences.explanation.Source.Moment;
import java.util.OptionalDouble;

/**
 * What is said of a source; sources of which the same is said are one reason.
 *
 * @param code of the reason
 * @param words a sentence without its end
 */
record Statement(String code, String words) {
  private static final String CHANNEL = "channel:";

  /**
   * The statement about one source.
   *
   * @param lastEventDays days since the user's last event
   */
  static Statement about(Source source, Facts facts, OptionalDouble lastEventDays) {
    return switch (source) {
      case Feature feature -> ofFeature(feature.name(), facts);
      case Events events -> new Statement(events.type().name(), EventWords.of(events));
      case Moment.SILENCE -> new Statement("LAST_EVENT", lastEvent(lastEventDays));
      case Moment.CALENDAR -> new Statement("CALENDAR", "The time of the day, week and year");
    };
  }

  private static String lastEvent(OptionalDouble days) {
    return days.isPresent()
        ? "The last event was %s ago".formatted(Facts.days(days.getAsDouble()))
        : "There is no event yet";
  }

  private static Statement ofFeature(String name, Facts facts) {
    if (name.startsWith(CHANNEL)) {
      String came = facts.knows(name) ? "Came" : "Did not come";
      return new Statement(
          "ACQUISITION_CHANNEL", "%s by %s".formatted(came, name.substring(CHANNEL.length())));
    }
    return Topics.of(name)
        .map(topic -> new Statement(topic.code(), topic.about(facts)))
        .orElseGet(() -> new Statement("FEATURE", plain(name, facts)));
  }

  private static String plain(String name, Facts facts) {
    return facts.knows(name) ? name + " is " + facts.number(name) : name + " is not known";
  }
}
