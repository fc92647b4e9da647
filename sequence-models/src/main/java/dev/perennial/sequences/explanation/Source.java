package dev.perennial.sequences.explanation;

import dev.perennial.model.event.EventType;

/** What a part of a score comes from. */
public sealed interface Source permits Source.Feature, Source.Events, Source.Moment {

  /** One feature of the user, by its name. */
  record Feature(String name) implements Source {}

  /**
   * Events of the user that are of one type and about the same age.
   *
   * @param count of them that were read
   * @param newestDays days since the newest of them
   */
  record Events(EventType type, AgeBand age, int count, double newestDays) implements Source {}

  /** What the instant of the question says. */
  enum Moment implements Source {
    /** How long ago the user's last event was. */
    SILENCE,
    /** The time of the day, of the week and of the year. */
    CALENDAR
  }
}
