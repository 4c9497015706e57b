package org.manzil.service.site;

/** A link in the header: a path of this site and the message key of its text. */
public record NavigationLink(String href, String key) {}
