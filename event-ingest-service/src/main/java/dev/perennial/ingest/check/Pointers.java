package dev.perennial.ingest.check;

/** Builds RFC 6901 pointers. */
public final class Pointers {
  private Pointers() {}

  /** The pointer of a member of the object at {@code parent}. */
  public static String member(String parent, String name) {
    return parent + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** The pointer of an element of the array at the document's root. */
  public static String element(int index) {
    return "/" + index;
  }
}
