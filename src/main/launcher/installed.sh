# An installed planshift is this script in bin, the jar in share beside it and, in an image, a Java in lib.
real=$(readlink -f -- "$self")
top=${real%/bin/*}
jar=$top/share/planshift/planshift.jar
own=$top/lib/planshift/java/bin/java
