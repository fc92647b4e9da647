package dev.perennial.features.store;

import static dev.perennial.model.json.Checks.check;

/**
 * One of {@code of} parts of all users; a user is always in the same one.
 *
 * @param number from 0
 */
public record Shard(int number, int of) {
  public Shard {
    check(of >= 1 && of <= 1024, "of must lie between 1 and 1024, but is %s", of);
    check(number >= 0 && number < of, "shard must lie between 0 and %s, but is %s", of - 1, number);
  }

  /** All users. */
  public static Shard everybody() {
    return new Shard(0, 1);
  }

  boolean isEverybody() {
    return of == 1;
  }
}
