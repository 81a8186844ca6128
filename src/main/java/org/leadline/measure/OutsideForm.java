package org.leadline.measure;

/**
 * What is said about a file of numbers from outside, as it was typed.
 *
 * @param title what is counted: "Seen within four hours"
 * @param source who published it and when
 * @param licence under which it may be shown
 * @param date heading of the column of the period
 * @param organisation heading of the column that names each organisation
 * @param numerator heading of the column of what is counted
 * @param denominator heading of the column of what it is counted of; blank for bare counts
 * @param counted {@code share} of the denominator, {@code rest}: the share that is left over, {@code rate} for each of the denominator, or {@code count}
 * @param better {@code up}, {@code down}, {@code neither}
 * @param target as it is shown: 95 for 95 %; blank for none
 * @param published {@code yes} where everybody can read the numbers anyway; else small ones are hidden
 */
public record OutsideForm(
        String title,
        String source,
        String licence,
        String date,
        String organisation,
        String numerator,
        String denominator,
        String counted,
        String better,
        String target,
        String published) {}
