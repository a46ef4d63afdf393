# escape=`

FROM mcr.microsoft.com/dotnet/framework/sdk:4.8-windowsservercore-ltsc2022 AS build
WORKDIR /app

# copy csproj and restore as distinct layers
COPY *.sln .
COPY WebApp/*.csproj ./WebApp/
COPY WebApp/*.config ./WebApp/
RUN nuget restore

# copy everything else and build app
COPY WebApp/. ./WebApp/
WORKDIR /app/WebApp
RUN msbuild /p:Configuration=Release -r:False

FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8-windowsservercore-ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]

RUN Add-WindowsFeature Web-Windows-Auth; `
    Remove-Item -Recurse C:\inetpub\wwwroot\*

WORKDIR /inetpub/wwwroot
COPY --from=build /app/WebApp/. ./

EXPOSE 80
HEALTHCHECK --interval=30s --timeout=10s `
    CMD powershell -Command "try { (Invoke-WebRequest http://localhost/health -UseBasicParsing).StatusCode } catch { exit 1 }"
