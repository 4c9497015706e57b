package org.manzil.acceptance.failpoint;

/**
 * A named moment: {@code Class#method:before}, {@code Class#method:after}, and with {@code @Caller}
 * behind it only while a method of that class has called.
 *
 * @param name the whole text
 * @param type the class with the method
 * @param caller the class that must have called, or empty for any
 */
record Failpoint(String name, String type, String method, boolean after, String caller) {

  static Failpoint parse(String name) {
    String[] calledBy = name.split("@", 2);
    String[] moment = calledBy[0].split("[#:]", 3);
    if (moment.length != 3 || !(moment[2].equals("before") || moment[2].equals("after"))) {
      throw new IllegalArgumentException("not a failpoint: " + name);
    }
    return new Failpoint(
        name,
        moment[0],
        moment[1],
        moment[2].equals("after"),
        calledBy.length == 2 ? calledBy[1] : "");
  }
}
