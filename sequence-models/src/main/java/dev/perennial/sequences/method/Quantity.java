package dev.perennial.sequences.method;

/** What the methods are asked about a user. */
public enum Quantity {
  CHURN("Who leaves"),
  CALLS("Who is called as leaving"),
  ORDERS("How many orders"),
  VALUE("How much revenue"),
  INTERVALS("What lies in the interval of 90 %"),
  NEXT_STAGE("Which stage next"),
  NEXT_ITEMS("Which items next");

  private final String words;

  Quantity(String words) {
    this.words = words;
  }

  /** The question in a few words. */
  public String words() {
    return words;
  }
}
