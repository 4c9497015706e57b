package org.manzil.commandline;

import java.util.IllformedLocaleException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A language by its BCP 47 tag. */
final class LanguageTag implements ITypeConverter<Locale> {

  @Override
  public Locale convert(String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      throw new TypeConversionException("'" + tag + "' is no language tag, such as en or ru");
    }
  }
}
