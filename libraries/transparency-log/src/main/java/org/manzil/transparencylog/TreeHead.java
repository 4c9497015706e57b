package org.manzil.transparencylog;

/** A tree at one moment: how many entries it has and the root over them. */
public record TreeHead(long size, Hash root) {

  /** The head of a log before its first entry. */
  public static final TreeHead EMPTY = new TreeHead(0, TreeHasher.emptyRoot());

  /** Refuses a negative size. */
  public TreeHead {
    if (size < 0) {
      throw new MalformedException("a tree has no negative size");
    }
  }
}
