/** How entries of the application's log are written: text from outside stays within its own entry and cannot act on a terminal. Named by logback-spring.xml. */
@NullMarked
package org.leadline.access.log;

import org.jspecify.annotations.NullMarked;
