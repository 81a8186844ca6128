/**
 * The pages of measures: a measure, the unit's measures, the board, peers. They turn what the doors answer into words and pictures and decide nothing.
 */
@NullMarked
package org.leadline.measure.web;

import org.jspecify.annotations.NullMarked;
