package org.manzil.acceptance.failpoint;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.reflect.AccessFlag;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Passage} at the begin or at each normal end of the named methods. */
final class Weaver implements ClassFileTransformer {

  private static final ClassDesc PASSAGE = ClassDesc.of("org.manzil.acceptance.failpoint.Passage");
  private static final MethodTypeDesc PASS =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String, ConstantDescs.CD_String);

  private final List<Failpoint> points;
  private final FailpointFiles files;

  Weaver(List<Failpoint> points, FailpointFiles files) {
    this.points = points;
    this.files = files;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> redefined,
      ProtectionDomain domain,
      byte[] bytes) {
    String type = name.replace('/', '.');
    List<Failpoint> here = points.stream().filter(point -> point.type().equals(type)).toList();
    if (here.isEmpty() || loader == null) {
      return null;
    }
    try {
      return weave(loader, bytes, here);
    } catch (RuntimeException | Error e) {
      // The JVM would go on with the class as it was, and say nothing.
      here.forEach(point -> files.add("missing", point.name() + " " + e));
      return null;
    }
  }

  private byte[] weave(ClassLoader loader, byte[] bytes, List<Failpoint> here) {
    ClassFile classFile =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
    byte[] woven = bytes;
    for (Failpoint point : here) {
      ClassModel model = classFile.parse(woven);
      Predicate<MethodModel> named = method -> isNamed(method, point);
      boolean found = model.methods().stream().anyMatch(named);
      files.add(found ? "woven" : "missing", point.name());
      woven =
          classFile.transformClass(
              model, ClassTransform.transformingMethodBodies(named, passing(point)));
    }
    return woven;
  }

  private static boolean isNamed(MethodModel method, Failpoint point) {
    return method.methodName().equalsString(point.method())
        && method.code().isPresent()
        && !method.flags().has(AccessFlag.SYNTHETIC);
  }

  private static CodeTransform passing(Failpoint point) {
    return new CodeTransform() {
      @Override
      public void atStart(CodeBuilder code) {
        if (!point.after()) {
          pass(code, point);
        }
      }

      @Override
      public void accept(CodeBuilder code, CodeElement element) {
        if (point.after() && element instanceof ReturnInstruction) {
          pass(code, point);
        }
        code.with(element);
      }
    };
  }

  private static void pass(CodeBuilder code, Failpoint point) {
    code.loadConstant(point.name())
        .loadConstant(point.caller())
        .invokestatic(PASSAGE, "pass", PASS);
  }
}
