@echo off
rem Opens the desk of the office. The text for people is in scripts\office.mjs and docs\office-start.html.
chcp 65001 >nul
cd /d "%~dp0"
where node >nul 2>nul
if errorlevel 1 (
  start "" "%~dp0docs\office-start.html"
  exit /b 2
)
node scripts\office.mjs
if errorlevel 1 pause
