package org.leadline.care;

/** What a process is read by has changed: the kind of care that its team calls it, or what its steps are called; told within the transaction of the change. */
record ReadAnew(long processId) {}
