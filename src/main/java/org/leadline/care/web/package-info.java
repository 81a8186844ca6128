/** The pages of our care: the three lanes, a process, and the way of a log from file to reading. */
@NullMarked
package org.leadline.care.web;

import org.jspecify.annotations.NullMarked;
