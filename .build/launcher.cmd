@echo off
rem Starts Replicascope. Written by the build; jars dropped in plugins\ beside it add protocols.
setlocal enableextensions disabledelayedexpansion
set "home=%~dp0"

rem The JDK of the build; if it is gone, another one that is new enough.
set "java=@JDK@\bin\java.exe"
if exist "%java%" goto found
set "java=%JAVA_HOME%\bin\java.exe"
call :fits
if not errorlevel 1 goto found
set "java=java.exe"
call :fits
if not errorlevel 1 goto found
echo replicascope: no Java @RELEASE@ or newer was found; install one from https://adoptium.net and set JAVA_HOME to it 1>&2
exit /b 2

:fits
set "release=0"
for /f "tokens=3 delims= " %%v in ('call "%java%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version"') do set "release=%%v"
for /f "delims=." %%v in ("%release%") do set "release=%%v"
if %release% geq @RELEASE@ exit /b 0
exit /b 1

:found
rem Commands that open no window start without JavaFX, the short ones without the second compiler; a picture is short and
rem needs JavaFX.
set "options="--module-path=%home%lib\javafx" --add-modules=javafx.controls,javafx.swing --enable-native-access=javafx.graphics"
if "%~1"=="shot" set "options=%options% -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
for %%a in (--version -V --help -h help protocols) do if "%~1"=="%%a" set "options=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
for %%a in (lessons run) do if "%~1"=="%%a" set "options=-XX:+UseSerialGC"
for %%a in (%*) do if "%%~a"=="--text" set "options=-XX:+UseSerialGC"
for %%a in (%*) do for %%h in (--help -h) do if "%%~a"=="%%h" set "options=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
"%java%" -Xshare:auto %options% -classpath "%home%lib\*;%home%plugins\*" @MAIN@ %*
exit /b %errorlevel%
