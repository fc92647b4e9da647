package dev.perennial.standalone.load;

/** What ingest answered so far. */
public record UploadCounts(long accepted, long repeated, long rejected) {
  static final UploadCounts NONE = new UploadCounts(0, 0, 0);

  UploadCounts plus(UploadCounts other) {
    return new UploadCounts(
        accepted + other.accepted, repeated + other.repeated, rejected + other.rejected);
  }

  public long total() {
    return accepted + repeated + rejected;
  }
}
