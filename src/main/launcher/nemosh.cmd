@echo off
rem Starts Nemo Shell with the Java that JAVA_HOME names, else with the one on the PATH.
setlocal
for %%I in ("%~dp0..") do set "home=%%~fI"
set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
where /q "%java%" 2>nul || if not exist "%java%" (
    echo nemosh: no Java was found 1>&2
    echo hint: install a JDK 17 or newer, or set JAVA_HOME 1>&2
    exit /b 1
)
if not defined HOME set "HOME=%USERPROFILE%"
if defined XDG_CACHE_HOME (set "cache=%XDG_CACHE_HOME%") else (set "cache=%HOME%\.cache")
set "archive="
if exist "%cache%\nemosh\classes\nemosh.jsa" set "archive=%cache%\nemosh\classes\nemosh.jsa"
set "shared="
if defined archive set shared="-XX:SharedArchiveFile=%archive%"
"%java%" %shared% -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -XX:-UsePerfData -Xmx1g ^
    -Djava.awt.headless=true -Dfile.encoding=UTF-8 "-Dlibrary.jline.path=%home%\lib\native\org\jline\nativ" ^
    "-Dnemosh.home=%home%" "-Dnemosh.java=%java%" "-Dnemosh.archive=%archive%" ^
    "-Dnemosh.archive.made=%cache%\nemosh\classes\nemosh.jsa" %NEMOSH_JAVA_OPTS% ^
    -cp "%home%\lib\nemosh.jar" dev.nemosh.Nemosh %*
exit /b %ERRORLEVEL%
