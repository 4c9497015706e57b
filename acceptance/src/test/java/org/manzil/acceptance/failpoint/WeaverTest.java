package org.manzil.acceptance.failpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeaverTest {

  /** What is woven here. */
  public static final class Victim {
    static int stored;

    public static int store(int value) {
      stored = value;
      if (value < 0) {
        return -1;
      }
      return value;
    }
  }

  @TempDir private Path folder;

  private Class<?> woven(String point) throws Exception {
    FailpointFiles files = new FailpointFiles(folder);
    Passage.begin(files);
    byte[] bytes = bytes();
    byte[] changed =
        new Weaver(List.of(Failpoint.parse(point)), files)
            .transform(
                getClass().getClassLoader(),
                Victim.class.getName().replace('.', '/'),
                null,
                Victim.class.getProtectionDomain(),
                bytes);
    assertThat(changed).isNotNull();
    return new ClassLoader(getClass().getClassLoader()) {
      Class<?> define() {
        return defineClass(Victim.class.getName(), changed, 0, changed.length);
      }
    }.define();
  }

  private static byte[] bytes() throws Exception {
    String file = Victim.class.getName().replace('.', '/') + ".class";
    try (InputStream in = Victim.class.getClassLoader().getResourceAsStream(file)) {
      assertThat(in).isNotNull();
      return in.readAllBytes();
    }
  }

  private static Object store(Class<?> type, int value) throws Throwable {
    try {
      return type.getMethod("store", int.class).invoke(null, value);
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static int stored(Class<?> type) throws Exception {
    var field = type.getDeclaredField("stored");
    field.setAccessible(true);
    return field.getInt(null);
  }

  private void arm(int pass, String point) throws Exception {
    new FailpointFiles(folder)
        .arm(new FailpointFiles.Armed(Action.LOSE_CONNECTION, pass, point, folder));
  }

  @Test
  void afterAMethodItFailsThoughItHasDoneItsWorkAndOnlyOnce() throws Throwable {
    String point = Victim.class.getName() + "#store:after";
    Class<?> type = woven(point);
    assertThat(store(type, 1)).isEqualTo(1);
    arm(2, point);
    assertThat(store(type, 2)).isEqualTo(2);
    assertThatThrownBy(() -> store(type, -3)).isInstanceOf(SQLException.class);
    assertThat(stored(type)).isEqualTo(-3);
    assertThat(store(type, 4)).isEqualTo(4);
    assertThat(new FailpointFiles(folder).hasFired()).isTrue();
  }

  @Test
  void beforeAMethodItFailsWithoutAnyWorkDone() throws Throwable {
    String point = Victim.class.getName() + "#store:before";
    Class<?> type = woven(point);
    arm(1, point);
    assertThatThrownBy(() -> store(type, 5)).isInstanceOf(SQLException.class);
    assertThat(stored(type)).isZero();
  }

  @Test
  void withACallerItIsPassedOnlyWhenThatOneHasCalled() throws Throwable {
    String point = Victim.class.getName() + "#store:after@org.manzil.Nobody";
    Class<?> type = woven(point);
    arm(1, point);
    assertThat(store(type, 6)).isEqualTo(6);
    String called = Victim.class.getName() + "#store:after@" + getClass().getName();
    Class<?> other = woven(called);
    arm(1, called);
    assertThatThrownBy(() -> store(other, 7)).isInstanceOf(SQLException.class);
  }

  @Test
  void aMethodThatWasRenamedIsMissingAndNotWoven() throws Throwable {
    String point = Victim.class.getName() + "#keep:after";
    Class<?> type = woven(point);
    assertThat(store(type, 8)).isEqualTo(8);
    assertThat(new FailpointFiles(folder).list("missing")).containsExactly(point);
    assertThat(new FailpointFiles(folder).list("woven")).isEmpty();
  }

  @Test
  void whatIsNoFailpointIsRefused() {
    for (String wrong : List.of("", "Type#method", "Type#method:during", "Type:after")) {
      assertThatThrownBy(() -> Failpoint.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
