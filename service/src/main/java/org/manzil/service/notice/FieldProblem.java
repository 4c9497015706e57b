package org.manzil.service.notice;

/**
 * What is wrong with one answer; the words are in the message {@code notice.error.<field>.<code>}.
 *
 * @param field its name in the interface, such as {@code since} or {@code host.name}
 * @param code stable: {@code missing}, {@code too-long}, {@code unknown}, {@code not-a-date},
 *     {@code future}, {@code too-early}
 */
public record FieldProblem(String field, String code) {}
