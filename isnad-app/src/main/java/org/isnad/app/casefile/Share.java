package org.isnad.app.casefile;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A part of a whole. */
final class Share implements ITypeConverter<Double> {
  @Override
  public Double convert(String value) {
    try {
      double share = Double.parseDouble(value);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new TypeConversionException("'" + value + "' is no share from 0 to 1");
  }
}
