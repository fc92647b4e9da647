package dev.perennial.standalone.retail;

/** What a row of the file is, the first that applies. */
public enum RowKind {
  UNREADABLE("cannot be read"),
  NO_CUSTOMER("no customer"),
  CANCELLATION("cancellation"),
  NO_QUANTITY("no pieces"),
  NO_PRICE("no price"),
  PURCHASE("purchase");

  private final String words;

  RowKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
